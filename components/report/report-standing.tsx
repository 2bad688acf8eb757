import Link from "next/link";
import type { ReactNode } from "react";
import { Moment } from "@/components/ui/moment";
import { reportPath } from "@/domain/report/paths";
import type { ReportModel } from "@/domain/report/schema";
import type { SignOff } from "@/domain/signoff/sign-off";

type Props = { model: ReportModel; signOff: SignOff | null };

/** Which report this is: frozen and with which hash, overtaken by a reopening, or a working copy; not part of it. */
export function ReportStanding({ model, signOff }: Props) {
  const { id } = model.article;
  if (signOff) return <Frozen articleId={id} signOff={signOff} />;
  if (model.signoffs.length === 0) return null;
  return (
    <Standing>
      <p>
        This is a working copy: the article was reopened after it had been signed off. As it was signed off:
      </p>
      <ul>
        {model.signoffs.toReversed().map(({ id: signOffId, by, createdAt }) => (
          <li key={signOffId}>
            <Link href={`/articles/${id}/report?signoff=${signOffId}`}>
              the report of <Moment at={createdAt} />, signed by {by.name}
            </Link>
          </li>
        ))}
      </ul>
    </Standing>
  );
}

function Frozen({ articleId, signOff }: { articleId: string; signOff: SignOff }) {
  const { id, by, createdAt, reopened, reportHash } = signOff;
  return (
    <Standing>
      <p>
        This report was frozen when {by.name} signed the article off, <Moment at={createdAt} />.
        {reopened && (
          <>
            {" "}
            It is not the latest: {reopened.by.name} reopened the article, <Moment at={reopened.at} />.{" "}
            <Link href={`/articles/${articleId}/report`}>See the report as it is now</Link>
          </>
        )}
      </p>
      <p>
        SHA-256 of <a href={reportPath(articleId, "json", id)}>its JSON</a>, to be checked as “How to verify
        this report” says: <code>{reportHash}</code>
      </p>
    </Standing>
  );
}

function Standing({ children }: { children: ReactNode }) {
  return (
    <section className="report-standing" aria-label="Which report this is">
      {children}
    </section>
  );
}

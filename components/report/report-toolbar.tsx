import Link from "next/link";
import { reportPath, twinFormats } from "@/domain/report/paths";
import { PrintButton } from "./print-button";

type Props = {
  articleId: string;
  /** The sign-off whose report is on screen. */
  signOffId: string | null;
};

/** What can be done with the report on screen; not part of it, and not printed. */
export function ReportToolbar({ articleId, signOffId }: Props) {
  return (
    <nav className="report-toolbar" aria-label="Report">
      <Link href={`/articles/${articleId}`} className="report-back">
        Back to the article
      </Link>
      <Link href={`/articles/${articleId}/annotations`}>Bring annotations in</Link>
      <span className="report-downloads">
        Download as{" "}
        {twinFormats.map(({ format, name, short }) => (
          <a key={format} href={reportPath(articleId, format, signOffId)} download title={name}>
            {short}
          </a>
        ))}
        <PrintButton />
      </span>
    </nav>
  );
}

import type { ReportModel } from "@/domain/report/schema";
import { claimKeys } from "./anchor";
import { ClaimLinks } from "./claim-links";
import { Listed } from "./plain-text";
import { SourceLink } from "./source-link";

export function SourceList({ model }: { model: ReportModel }) {
  const keys = claimKeys(model);
  return (
    <section aria-labelledby="report-sources">
      <h2 id="report-sources">Sources</h2>
      <ol className="report-sources">
        {model.sources.map(({ url, title, publisher, author, claims }, at) => (
          <li key={at}>
            <p>
              <Listed parts={[title, author, publisher]} />
            </p>
            <p className="report-aside">
              <SourceLink url={url} />. For {claims.length === 1 ? "claim" : "claims"}{" "}
              <ClaimLinks labels={claims} keys={keys} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

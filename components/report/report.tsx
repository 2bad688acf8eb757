import type { ReportModel } from "@/domain/report/schema";
import { ClaimEntry } from "./claim-entry";
import { Findings } from "./findings";
import { MarkedArticle } from "./marked-article";
import { Method } from "./method";
import { NotCheckedList } from "./not-checked-list";
import { ReportHead } from "./report-head";
import { Revised } from "./revised";
import { SignOffs } from "./sign-offs";
import { SourceList } from "./source-list";
import { Twins } from "./twins";
import { Verification } from "./verification";

/**
 * The whole report, on screen and in the file alike. Plain elements only: no client code, no hooks, nothing that needs
 * Next, because the file is rendered outside of it.
 */
export function Report({ model, linked }: { model: ReportModel; linked: boolean }) {
  return (
    <article className="report" lang="en">
      <ReportHead model={model} />
      <Method model={model} />
      <Findings model={model} />
      <MarkedArticle model={model} />
      <section aria-labelledby="report-claims">
        <h2 id="report-claims">Claims</h2>
        {model.claims.length === 0 && !model.removedClaims && <p>No claims have been marked.</p>}
        {model.claims.map((claim) => (
          <ClaimEntry key={claim.id} claim={claim} language={model.article.language} />
        ))}
      </section>
      {model.sources.length > 0 && <SourceList model={model} />}
      {model.notChecked.length > 0 && <NotCheckedList model={model} />}
      <Revised model={model} />
      <SignOffs model={model} />
      <Verification model={model} />
      <Twins model={model} linked={linked} />
    </article>
  );
}

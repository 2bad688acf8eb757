import { directionOf } from "@/domain/report/direction";
import type { ReportModel } from "@/domain/report/schema";
import {
  changeWords,
  claimWords,
  correctionWords,
  judgedWords,
  placelessWords,
  sinceWords,
} from "@/domain/report/words";
import { ArticleWords } from "./article-words";
import { EvidenceItem } from "./evidence-item";
import { Line, Lines } from "./plain-text";

/** What revisions did: claims that lost their words, corrections, and what changed since sign-off. */
export function Revised({ model }: { model: ReportModel }) {
  const { removedClaims, corrections, sinceSignOff, article } = model;
  return (
    <>
      {removedClaims && (
        <section aria-labelledby="report-removed">
          <h2 id="report-removed">Claims without a place</h2>
          <p>They have no place in this revision, and count nowhere else in this report.</p>
          <ol className="report-sources">
            {removedClaims.map((claim) => (
              <li key={claim.id}>
                <ArticleWords text={claim.text} language={article.language} />
                <p className="report-aside">
                  Claim {claim.number}. {claimWords(claim)}, <Line text={judgedWords(claim)} />.{" "}
                  {placelessWords(claim)}
                </p>
                {claim.justification && (
                  <p>
                    <Lines text={claim.justification} />
                  </p>
                )}
                {claim.evidence.length > 0 && (
                  <ul className="report-evidence">
                    {claim.evidence.map((item) => (
                      <EvidenceItem key={item.id} item={item} />
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      {corrections && (
        <section aria-labelledby="report-corrections">
          <h2 id="report-corrections">Corrections</h2>
          <ol className="report-sources">
            {corrections.map((each) => (
              <li key={each.id}>
                <p lang={article.language} dir={directionOf(article.language)}>
                  <del>
                    <Line text={each.words} />
                  </del>{" "}
                  <ins>
                    <Line text={each.proposed} />
                  </ins>
                </p>
                {each.note && (
                  <p>
                    <Lines text={each.note} />
                  </p>
                )}
                <p className="report-aside">
                  <Line text={correctionWords(each)} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {sinceSignOff && (
        <section aria-labelledby="report-since">
          <h2 id="report-since">What changed since sign-off</h2>
          <p>{sinceWords(sinceSignOff)}</p>
          <ol className="report-sources">
            {sinceSignOff.changes.map((change, at) => (
              <li key={at}>
                <Line text={changeWords(change)} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

import { Fragment } from "react";
import type { ReportModel } from "@/domain/report/schema";
import {
  claimWords,
  correctionWords,
  judgedWords,
  placelessWords,
  sinceWords,
  toldChange,
} from "@/domain/report/words";
import { writtenIn } from "@/components/article/written-in";
import { ArticleLine, ArticleWords } from "./article-words";
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
                <p {...writtenIn(article.language)}>
                  <del>
                    <ArticleLine text={each.words} language={article.language} />
                  </del>{" "}
                  <ins>
                    <ArticleLine text={each.proposed} language={article.language} />
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
                <Change change={change} language={article.language} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Change({ change, language }: { change: Parameters<typeof toldChange>[0]; language: string }) {
  const { did, words } = toldChange(change);
  return (
    <>
      {did}:{" "}
      {words.map((text, at) => (
        <Fragment key={at}>
          {at > 0 && ", now "}“<ArticleLine text={text} language={language} />”
        </Fragment>
      ))}
    </>
  );
}

import { VerdictIcon } from "@/components/claim/verdict-icon";
import type { ReportModel } from "@/domain/report/schema";
import { notCheckedWords } from "@/domain/report/words";
import { ArticleWords } from "./article-words";
import { claimKeys, entryId, markId, sentenceKey } from "./anchor";
import { ClaimLinks } from "./claim-links";

/** The sentences that nobody vouches for, each with why. */
export function NotCheckedList({ model }: { model: ReportModel }) {
  const keys = claimKeys(model);
  return (
    <section aria-labelledby="report-not-checked">
      <h2 id="report-not-checked">What was not checked</h2>
      <ul className="report-not-checked">
        {model.notChecked.map((entry) => {
          const key = sentenceKey(entry.sentence);
          return (
            <li key={key} id={entryId(key)}>
              <span className="report-number">
                {entry.claims.length === 0 ? (
                  <a href={`#${markId(key)}`}>{entry.sentence + 1}</a>
                ) : (
                  entry.sentence + 1
                )}{" "}
                <VerdictIcon verdict={entry.verdict} />
              </span>
              <div>
                <ArticleWords text={entry.text} language={model.article.language} />
                <p className="report-aside">
                  {notCheckedWords(entry)}{" "}
                  {entry.claims.length > 0 && (
                    <>
                      See <ClaimLinks labels={entry.claims} keys={keys} />
                    </>
                  )}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

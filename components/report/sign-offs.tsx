import type { ReportModel } from "@/domain/report/schema";
import { reopenedWords, signOffWords, stateWords } from "@/domain/report/words";
import { Lines } from "./plain-text";

/** How the report stands, and every sign-off so far with what was stated; of those taken back, why. */
export function SignOffs({ model }: { model: ReportModel }) {
  return (
    <section aria-labelledby="report-sign-off">
      <h2 id="report-sign-off">Sign-off</h2>
      <p>{stateWords(model)}.</p>
      {model.signoffs.length > 0 && (
        <ol className="report-sign-offs" aria-label="Sign-offs">
          {model.signoffs.map((given) => (
            <li key={given.id}>
              <p className="report-aside">{signOffWords(given)}</p>
              <blockquote dir="auto">
                <Lines text={given.statement} />
              </blockquote>
              {given.reopened && (
                <>
                  <p className="report-aside">{reopenedWords(given.reopened)}</p>
                  <blockquote dir="auto">
                    <Lines text={given.reopened.reason} />
                  </blockquote>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

import { VerdictIcon } from "@/components/claim/verdict-icon";
import type { ReportModel } from "@/domain/report/schema";
import { policyWords } from "@/domain/report/words";

/** What the verdicts mean and demand, and what this desk asks for. */
export function Method({ model }: { model: ReportModel }) {
  return (
    <section aria-labelledby="report-method">
      <h2 id="report-method">Method</h2>
      <dl className="report-verdicts">
        {model.method.verdicts.map(({ verdict, name, definition, demanded }) => (
          <div key={verdict}>
            <dt>
              <VerdictIcon verdict={verdict} /> {name}
            </dt>
            <dd>
              {definition}{" "}
              {verdict !== "unchecked" && <span className="report-aside">Demanded: {lower(demanded)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p>{model.method.sentences}</p>
      <p>{policyWords(model).join(" ")}</p>
    </section>
  );
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

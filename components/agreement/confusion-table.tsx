import { verdictClass } from "@/components/claim/verdict-class";
import { VerdictIcon } from "@/components/claim/verdict-icon";
import type { Agreement } from "@/domain/agreement/agreement";
import { type Verdict, verdictName, verdicts } from "@/domain/claim/verdict";

/** How often one verdict met another: agreement stands on the diagonal. */
export function ConfusionTable({ confusion }: Pick<Agreement, "confusion">) {
  return (
    <div className="overflow-x-auto" role="region" aria-labelledby="confusion" tabIndex={0}>
      <table className="w-full min-w-[30rem] border-collapse text-left tabular-nums">
        <caption id="confusion" className="pb-2 text-left text-small text-soft">
          Rows: who judged first. Columns: who judged next. On the diagonal they agree.
        </caption>
        <thead>
          <tr>
            <td />
            {verdicts.map((verdict) => (
              <th key={verdict} scope="col" className="border-b border-line px-2 py-2 text-small font-normal">
                <Named verdict={verdict} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {verdicts.map((first) => (
            <tr key={first}>
              <th scope="row" className="border-b border-line py-2 pr-2 text-small font-normal">
                <Named verdict={first} />
              </th>
              {verdicts.map((second) => (
                <td
                  key={second}
                  className={`border-b border-line px-2 py-2 ${first === second ? "bg-sunken" : ""} ${tone(confusion[first][second], first === second)}`}
                >
                  {confusion[first][second]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const tone = (count: number, isAgreed: boolean) =>
  count === 0 ? "text-muted" : isAgreed ? "text-ink" : "font-semibold text-ink";

function Named({ verdict }: { verdict: Verdict }) {
  return (
    <span className={`inline-flex items-center gap-1.5 ${verdictClass[verdict]}`}>
      <VerdictIcon verdict={verdict} />
      {verdictName[verdict]}
    </span>
  );
}

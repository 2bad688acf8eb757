import { VerdictIcon } from "@/components/claim/verdict-icon";
import { VerdictMeter } from "@/components/coverage/verdict-meter";
import type { ReportModel } from "@/domain/report/schema";
import { coverageWords, evidenceWords, openItems, summaryWords } from "@/domain/report/words";
import { entryId, claimKeys } from "./anchor";

/** The numbers: as a bar, as a table, in a sentence; and what is open. */
export function Findings({ model }: { model: ReportModel }) {
  const { summary } = model;
  return (
    <section aria-labelledby="report-found">
      <h2 id="report-found">What was found</h2>
      <p className="report-lead">{summaryWords(model)}</p>
      {summary.sentences > 0 && <VerdictMeter counts={summary.verdicts} tall />}
      <Counts model={model} />
      <dl className="report-facts">
        <dt>Coverage</dt>
        <dd>{coverageWords(model)}</dd>
        <dt>Evidence</dt>
        <dd>{evidenceWords(model)}</dd>
        <dt>Verdicts in draft</dt>
        <dd>{summary.drafts}</dd>
        <dt>Verdicts stale</dt>
        <dd>{summary.stale}</dd>
      </dl>
      <OpenItems model={model} />
    </section>
  );
}

function Counts({ model: { summary, method } }: { model: ReportModel }) {
  return (
    <table className="report-counts">
      <thead>
        <tr>
          <th scope="col">Verdict</th>
          <th scope="col">Sentences</th>
          <th scope="col">Claims</th>
        </tr>
      </thead>
      <tbody>
        {method.verdicts.map(({ verdict, name }) => (
          <tr key={verdict}>
            <th scope="row">
              <VerdictIcon verdict={verdict} /> {name}
            </th>
            <td>{summary.verdicts[verdict]}</td>
            <td>{summary.claims.verdicts[verdict]}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All</th>
          <td>{summary.sentences}</td>
          <td>{summary.claims.total}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function OpenItems({ model }: { model: ReportModel }) {
  const keys = claimKeys(model);
  if (model.state.open.length === 0) return null;
  return (
    <>
      <h3 id="report-open">In the way of sign-off</h3>
      <ul className="report-open" aria-labelledby="report-open">
        {openItems(model.state).map(({ text, claim }, at) => {
          const key = claim === null ? undefined : keys.get(claim);
          return <li key={at}>{key === undefined ? text : <a href={`#${entryId(key)}`}>{text}</a>}</li>;
        })}
      </ul>
    </>
  );
}

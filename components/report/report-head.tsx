import { writtenIn } from "@/components/article/written-in";
import { authorsOf } from "@/domain/article/byline";
import type { ReportModel } from "@/domain/report/schema";
import { toMinute } from "@/domain/report/moment";
import { toLine } from "@/domain/report/plain";
import { checkedWords, personWords, stateWords } from "@/domain/report/words";
import { Line } from "./plain-text";
import { SourceLink } from "./source-link";

/** What was checked, when, by whom, and how far it has come. */
export function ReportHead({ model }: { model: ReportModel }) {
  const { article, revision, people } = model;
  const checked = checkedWords(model);
  return (
    <header>
      <p className="report-kicker">
        Verification report · <Line text={model.desk.name} />
      </p>
      <h1 {...writtenIn(article.language)}>{toLine(article.title)}</h1>
      <dl className="report-facts">
        {article.byline && (
          <>
            <dt>By</dt>
            <dd>
              <Line text={authorsOf(article.byline)} />
            </dd>
          </>
        )}
        {article.sourceUrl && (
          <>
            <dt>Published at</dt>
            <dd>
              <SourceLink url={article.sourceUrl} />
            </dd>
          </>
        )}
        {checked && (
          <>
            <dt>Checked</dt>
            <dd>{checked}</dd>
          </>
        )}
        {people.length > 0 && (
          <>
            <dt>People</dt>
            <dd>
              <ul>
                {people.map((person) => (
                  <li key={person.id}>
                    <Line text={person.name} /> <span className="report-aside">{personWords(person)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>Revision</dt>
        <dd>
          {revision.number} of {revision.of}, {toMinute(revision.createdAt)}
        </dd>
        <dt>SHA-256</dt>
        <dd className="report-hash">{revision.sha256}</dd>
        <dt>State</dt>
        <dd>{stateWords(model)}</dd>
        <dt>Report made</dt>
        <dd>{toMinute(model.generatedAt)}</dd>
      </dl>
    </header>
  );
}

import { markClass } from "@/components/claim/verdict-class";
import { VerdictIcon } from "@/components/claim/verdict-icon";
import type { ReportClaim } from "@/domain/report/schema";
import { adjudicationWords, assessmentWords, claimNotes, claimWords } from "@/domain/report/words";
import { sameWords } from "@/domain/text/same-words";
import { ArticleLine, ArticleWords } from "./article-words";
import { claimKey, entryId, markId, shownAs } from "./anchor";
import { EvidenceItem } from "./evidence-item";
import { Line, Lines } from "./plain-text";

type Props = { claim: ReportClaim; language: string };

/** One claim: its words, what was found, on what evidence, by whom. */
export function ClaimEntry({ claim, language }: Props) {
  const { label, draft, claimant, justification, evidence } = claim;
  const key = claimKey(claim.number);
  const shown = shownAs({ verdict: claim.verdict ?? "unchecked", stale: claim.stale });
  return (
    <section className={`report-entry ${markClass(shown, draft)}`} id={entryId(key)}>
      <h3>
        <a href={`#${markId(key)}`} aria-label={`Claim ${label}: ${claimWords(claim)}. Back to the text`}>
          {label} <VerdictIcon verdict={shown} draft={draft} />
        </a>
      </h3>
      <div>
        <ArticleWords text={claim.text} language={language} />
        {claimant && (
          <p className="report-aside">
            Claimed by <Line text={claimant} />
          </p>
        )}
        <p>
          <b className="report-verdict">{claimWords(claim)}.</b>{" "}
          {justification && <Lines text={justification} />}
        </p>
        {claimNotes(claim).map((note) => (
          <p key={note} className="report-aside">
            {note}
          </p>
        ))}
        {evidence.length > 0 && (
          <ul className="report-evidence">
            {evidence.map((item) => (
              <EvidenceItem key={item.id} item={item} />
            ))}
          </ul>
        )}
        <History claim={claim} language={language} />
        <Decisions claim={claim} language={language} />
      </div>
    </section>
  );
}

/** Every verdict given, the oldest first, with what its giver wrote when that is not said above already. */
function History({ claim: { assessments, text, justification }, language }: Props) {
  const [only, ...more] = assessments;
  if (!only) return null;
  if (more.length === 0) {
    return (
      <>
        <p className="report-aside">
          Judged by <Line text={assessmentWords(only)} />
        </p>
        <JudgedWords words={only.words} now={text} language={language} />
      </>
    );
  }
  return (
    <>
      <h4>Verdicts in order</h4>
      <ol className="report-history">
        {assessments.map((given) => (
          <li key={given.id}>
            <Line text={assessmentWords(given)} />
            {given.justification && given.justification !== justification && (
              <>
                . <Lines text={given.justification} />
              </>
            )}
            <JudgedWords words={given.words} now={text} language={language} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What an editor decided between reviewers who differed, the oldest first, each with its reason. */
function Decisions({ claim: { adjudications, text, justification }, language }: Props) {
  if (adjudications.length === 0) return null;
  return (
    <>
      <h4>The reviewers differed</h4>
      <ol className="report-history">
        {adjudications.map((made) => (
          <li key={made.id}>
            <Line text={adjudicationWords(made)} />
            {made.justification !== justification && (
              <>
                . <Lines text={made.justification} />
              </>
            )}
            <JudgedWords words={made.words} now={text} language={language} />
          </li>
        ))}
      </ol>
    </>
  );
}

function JudgedWords({ words, now, language }: { words: string; now: string; language: string }) {
  if (sameWords(words, now)) return null;
  return (
    <p className="report-aside">
      The words judged were: “<ArticleLine text={words} language={language} />”
    </p>
  );
}

import type { Adjudication } from "../claim/adjudication";
import type { Assessment, Claim } from "../claim/claim";
import type { ArticleEvent } from "../event";
import { reasonName, type Verdict, verdictName } from "../claim/verdict";
import type { Evidence, Stance } from "../evidence/evidence";
import { isolated } from "../text/isolate";
import { sameWords } from "../text/same-words";
import { after, assigned, claimName, listed, nameOfClaim, quoted, sourceName, type Telling } from "./words";

const verdictWord = (verdict: Verdict) => verdictName[verdict].toLowerCase();

/** "sourced, citing Harwick Gazette", "disputed: wrong figure, “…”" */
function judgement(telling: Telling, given: Assessment | Adjudication): string {
  const { verdict, reason, justification } = given;
  const stance: Stance = verdict === "disputed" ? "refutes" : "supports";
  const sources = telling.before.evidenceOn(given.claimId).filter((each) => each.stance === stance);
  const isCited = verdict === "sourced" || verdict === "disputed";
  const citing = isCited && sources.length > 0 ? `, citing ${listed(sources.map(sourceName))}` : "";
  const why = [reason && reasonName[reason], justification && quoted(justification)].filter((part) => part);
  return `${verdictWord(verdict)}${citing}${why.length > 0 ? `: ${why.join(", ")}` : ""}`;
}

export function assessmentSays(telling: Telling, given: Assessment): string {
  const earlier = telling.before.assessments(given.claimId);
  const own = earlier.findLast(({ by }) => by.id === given.by.id);
  const name = claimName(telling.before, given.claimId);
  const said = judgement(telling, given);
  if (own && !sameWords(own.words, given.words)) return `judged ${name} anew, on its changed words: ${said}`;
  if (own && own.verdict !== given.verdict)
    return `changed ${name} from ${verdictWord(own.verdict)} to ${said}`;
  if (own) return `marked ${name} again ${said}`;
  const other = earlier.at(-1);
  if (!other) return `marked ${name} ${said}`;
  return other.verdict === given.verdict
    ? `also marked ${name} ${said}`
    : `marked ${name} ${said} (${isolated(other.by.name)} had it ${verdictWord(other.verdict)})`;
}

export function claimCreatedSays(telling: Telling, claim: Claim, assessment: Assessment | null): string {
  const name = nameOfClaim(telling.before, claim);
  const claimant = claim.claimant === null ? "" : `, said by ${isolated(claim.claimant)}`;
  if (assessment) return `marked ${name} ${judgement(telling, assessment)}${claimant}`;
  return `highlighted ${name} to be checked${claimant}`;
}

export function claimChangedSays(telling: Telling, claim: Claim): string {
  const was = telling.before.claim(claim.id);
  const name = nameOfClaim(telling.before, claim);
  const changes = [];
  if (was?.assigneeId !== claim.assigneeId) {
    changes.push(assigned(telling, name, { was: was?.assigneeId ?? null, is: claim.assigneeId }));
  }
  if (was?.claimant !== claim.claimant) {
    changes.push(
      claim.claimant === null
        ? `removed the claimant of ${name}`
        : `named ${isolated(claim.claimant)} as claimant of ${name}`,
    );
  }
  return changes.length > 0 ? changes.join(" and ") : `changed ${name}`;
}

type Marked = { claims: readonly Claim[]; assessments: readonly Assessment[] };

/** A range of sentences, marked or given at once. */
export function markedSays(telling: Telling, { claims, assessments }: Marked): string {
  const { before } = telling;
  const made = new Map(claims.map((claim) => [claim.id, claim]));
  const [given] = assessments;
  const all = given
    ? assessments.flatMap(({ claimId }) => made.get(claimId) ?? before.claim(claimId) ?? [])
    : claims;
  const [first] = all;
  if (!first) return "marked a range of sentences";
  const name = all.length === 1 ? nameOfClaim(before, first) : rangeName(telling, all);
  if (given) return `marked ${name} ${judgement(telling, given)}`;
  return assigned(telling, name, { was: before.claim(first.id)?.assigneeId ?? null, is: first.assigneeId });
}

/** "12 sentences from 3 to 20": not all of these need have been marked. */
function rangeName({ before }: Telling, claims: readonly Claim[]): string {
  let [from, to] = [Infinity, 0];
  for (const { spans } of claims) {
    for (const index of before.sentencesUnder(spans))
      [from, to] = [Math.min(from, index), Math.max(to, index)];
  }
  return `${claims.length} sentences from ${from + 1} to ${to + 1}`;
}

type Imported = Extract<ArticleEvent, { type: "annotations.imported" }>;

/** "brought in annotations from Hypothesis: 3 claims, 1 piece of evidence, 2 comments" */
export function importedSays({ from, claims, evidence, comments }: Imported): string {
  const made = [
    [claims.length, "claim", "claims"],
    [evidence.length, "piece of evidence", "pieces of evidence"],
    [comments.length, "comment", "comments"],
  ] as const;
  const counted = made.filter(([count]) => count > 0);
  const what = counted.map(([count, one, several]) => `${count} ${count === 1 ? one : several}`).join(", ");
  const where = from.length > 0 ? ` from ${listed(from)}` : "";
  return `brought in annotations${where}${what === "" ? "" : `: ${what}`}`;
}

const stanceWords: Record<Stance, string> = {
  supports: "evidence that supports",
  refutes: "evidence that refutes",
  context: "context for",
};

export function evidenceAddedSays({ before }: Telling, added: Evidence): string {
  const quote = added.quote === null ? "" : `, ${quoted(added.quote)}`;
  return `added ${stanceWords[added.stance]} ${claimName(before, added.claimId)}: ${sourceName(added)}${quote}`;
}

export function evidenceChangedSays({ before }: Telling, changed: Evidence): string {
  const was = before.evidence(changed.id);
  const fields = was ? changedFields(was, changed) : [];
  const what = fields.length > 0 ? ` (${fields.join(", ")})` : "";
  const source = `${sourceName(changed)}, on ${claimName(before, changed.claimId)}`;
  if (was && was.stance !== changed.stance) {
    const rest = fields.length > 0 ? `; also changed: ${fields.join(", ")}` : "";
    return `changed the evidence ${source}, from ${stanceWord[was.stance]} to ${stanceWord[changed.stance]}${rest}`;
  }
  return `corrected the evidence ${source}${what}`;
}

const stanceWord: Record<Stance, string> = {
  supports: "supporting",
  refutes: "refuting",
  context: "context",
};

const fieldNames = {
  url: "address",
  title: "title",
  publisher: "publisher",
  author: "author",
  publishedAt: "date",
  quote: "quotation",
  locator: "place in the source",
  sourceType: "kind of source",
} as const satisfies Partial<Record<keyof Evidence, string>>;

function changedFields(was: Evidence, is: Evidence): string[] {
  return (Object.keys(fieldNames) as (keyof typeof fieldNames)[])
    .filter((field) => was[field] !== is[field])
    .map((field) => fieldNames[field]);
}

export function evidenceRemovedSays(
  { before }: Telling,
  { id, claimId }: { id: string; claimId: string },
): string {
  const was = before.evidence(id);
  return `removed evidence from ${claimName(before, claimId)}${was ? `: ${sourceName(was)}` : ""}`;
}

export function adjudicationSays({ before }: Telling, decided: Adjudication): string {
  const { claimId, verdict, reason, justification } = decided;
  const why = reason ? ` (${reasonName[reason]})` : "";
  return `decided ${claimName(before, claimId)}: ${verdictWord(verdict)}${why}${after(justification)}`;
}

import type { Policy } from "../article/article";
import { decides } from "../claim/adjudication";
import type { ClaimSheet } from "../claim/sheet";
import { decidingOf } from "../claim/status";
import { sameWords } from "../text/same-words";

type Judged = Pick<ClaimSheet, "text" | "status" | "assessments" | "adjudications">;

/**
 * Ids of the people behind a claim's verdict: those whose newest judgement of its present words says so, and the
 * editor whose decision counts.
 */
function behind(
  { text, status, assessments, adjudications }: Judged,
  policy: Pick<Policy, "reviewersPerClaim">,
): Set<string> {
  const newest = new Map(assessments.map((given) => [given.by.id, given]));
  const judged = [...newest.values()].filter(
    ({ verdict, words }) => verdict === status.verdict && sameWords(words, text),
  );
  const decision = adjudications.at(-1);
  const counts =
    decision && sameWords(decision.words, text) && decides(decision, decidingOf(assessments, policy));
  return new Set([...judged, ...(decision && counts ? [decision] : [])].map(({ by }) => by.id));
}

/** Whether nobody but `personId` is behind the claim's verdict. */
export function isSoleAssessor(
  personId: string,
  claim: Judged,
  policy: Pick<Policy, "reviewersPerClaim">,
): boolean {
  const people = behind(claim, policy);
  return people.size === 1 && people.has(personId);
}

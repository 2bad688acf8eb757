"use client";

import { useReview } from "@/components/review/use-review";
import { type ClaimSheet, reviewersOf } from "@/domain/claim/sheet";
import { sameWords } from "@/domain/text/same-words";

/** How many of the reviewers that a claim needs have judged it, and who, as far as the person may know. */
export function ReviewersLine({ claim }: { claim: ClaimSheet | null }) {
  const store = useReview();
  const needed = store.policy.reviewersPerClaim;
  if (needed < 2 && !claim?.unseen) return null;
  return (
    <p className="mt-2 text-small text-muted">{reviewersSay(claim, store.me.id, needed, store.mayWrite)}</p>
  );
}

export function reviewersSay(
  claim: ClaimSheet | null,
  meId: string,
  needed: number,
  mayJudge: boolean,
): string {
  const count = claim ? reviewersOf(claim) : 0;
  const who = count > needed ? `${count} reviewers` : `${count} of ${needed} reviewers`;
  const judged = `${who} ${count === 1 ? "has" : "have"} judged this`;
  if (!claim || count === 0) return `${judged}.`;
  const own = claim.assessments.some(({ by, words }) => by.id === meId && sameWords(words, claim.text));
  if (claim.unseen > 0) return `${judged}. ${whenSeen(own, mayJudge)}`;
  const people = new Map(claim.assessments.map(({ by }) => [by.id, by.id === meId ? "you" : by.name]));
  return `${judged}: ${[...people.values()].join(", ")}.`;
}

function whenSeen(hasJudged: boolean, mayJudge: boolean): string {
  if (!mayJudge) return "What they say can be seen when all of it is in.";
  return hasJudged ? "You see it when yours has all that its verdict needs." : "You see it when yours is in.";
}

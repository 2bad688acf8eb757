import type { Assessment } from "@/domain/claim/claim";
import { isWholeSentence } from "@/domain/claim/label";
import type { ClaimSheet } from "@/domain/claim/sheet";
import { draftKey } from "./drafts";
import type { Focus } from "./desk-view";
import type { ReviewStore } from "./store";

/** What the person looks at: a claim, or a sentence that is none yet. */
export type Target = { sentence: number; claim: ClaimSheet | null };

export function targetOf(store: ReviewStore, focus: Focus | null): Target | null {
  if (!focus) return null;
  const index = store.index();
  const own = index.ownClaim(focus.sentence);
  const chosen = focus.claimId === null ? null : index.sheet(store.claimId(focus.claimId));
  return { sentence: focus.sentence, claim: chosen ?? (own === null ? null : index.sheet(own)) };
}

/** What `target` is called: "Sentence 2", "Part 6a". */
export function nameOf(store: ReviewStore, { sentence, claim }: Target): string {
  if (!claim || isWholeSentence(claim, store.revision.sentences)) return `Sentence ${sentence + 1}`;
  return `Part ${store.index().label(claim.id)}`;
}

/** Under what name unsaved text about `target` is kept. */
export function noteKey(store: ReviewStore, { sentence, claim }: Target): string {
  return draftKey(store.revision.sentences, claim, sentence);
}

/** The newest assessment of the person at this desk. */
export function ownAssessment(store: ReviewStore, claim: ClaimSheet | null): Assessment | null {
  return claim?.assessments.findLast(({ by }) => by.id === store.me.id) ?? null;
}

/** The assessment that the verdict's choices stand at: one's own where two judge, else the newest. */
export function shownAssessment(store: ReviewStore, claim: ClaimSheet | null): Assessment | null {
  return store.policy.reviewersPerClaim > 1
    ? ownAssessment(store, claim)
    : (claim?.assessments.at(-1) ?? null);
}

/** What the justification field holds: what was typed, else what was saved. */
export function noteOf(store: ReviewStore, target: Target): string {
  return store.drafts.get(noteKey(store, target)) ?? ownAssessment(store, target.claim)?.justification ?? "";
}

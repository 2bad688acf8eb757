import { draftKey } from "./drafts";
import { isWholeSentence } from "@/domain/claim/label";
import type { Assessment } from "@/domain/claim/claim";
import { demandText, reasonFits } from "@/domain/claim/demands";
import type { ClaimSheet } from "@/domain/claim/sheet";
import type { Reason, Verdict } from "@/domain/claim/verdict";
import type { Evidence } from "@/domain/evidence/evidence";
import type { Span } from "@/domain/text/span";
import type { Focus, ReviewStore } from "./store";
import { spokenMark, shownOf } from "./sentence-mark";
import type { Place, SourceEntry } from "./write";

/** What the person looks at: a claim, or a sentence that is none yet. */
export type Target = { sentence: number; claim: ClaimSheet | null };

export function targetOf(store: ReviewStore, focus: Focus | null): Target | null {
  if (!focus) return null;
  const index = store.index();
  const own = index.marks()[focus.sentence]?.claimId ?? null;
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

/** Gives `verdict` to what is focused, with the note as it stands. Does nothing when just that is said already. */
export function judge(store: ReviewStore, verdict: Verdict, reason?: Reason | null): void {
  const target = allowed(store);
  if (!target) return;
  const known = ownAssessment(store, target.claim);
  const wanted = reason === undefined ? (known?.reason ?? null) : reason;
  const judgement = {
    id: store.newId(),
    verdict,
    justification: noteOf(store, target).trim() || null,
    reason: reasonFits(verdict, wanted) ? wanted : null,
  };
  const { claim } = target;
  const newest = claim?.assessments.at(-1);
  const isSaid = known && newest?.id === known.id && says(known, judgement) && known.words === claim?.text;
  if (!isSaid) {
    const place = { sentence: target.sentence };
    const saved = claim
      ? store.save({ type: "assessment.give", claimId: claim.id, assessment: judgement })
      : store.save({
          type: "claim.create",
          claimId: store.newId(),
          place,
          claimant: null,
          assessment: judgement,
        });
    if (saved) store.drafts.set(noteKey(store, target), null);
  }
  sayHowItStands(store);
}

/** Saves the note, as part of the verdict given before. */
export function saveNote(store: ReviewStore): void {
  const target = allowed(store);
  if (!target) return;
  const shown = shownAssessment(store, target.claim);
  if (shown) judge(store, shown.verdict);
  else store.say("The note is saved together with a verdict. Choose one.");
}

/** Marks words as a claim of their own, with a verdict or without, and focuses it. */
export function claimWords(store: ReviewStore, spans: Span[], verdict: Verdict | null): void {
  if (!allowed(store)) return;
  const known = store.index().claimOn(spans);
  const place: Place = { spans };
  const claimId = known?.id ?? store.newId();
  const assessment = verdict && { id: store.newId(), verdict, justification: null, reason: null };
  if (!known) store.save({ type: "claim.create", claimId, place, claimant: null, assessment });
  const sentence = store.index().sheet(claimId)?.sentences[0];
  if (sentence !== undefined) store.focusOn({ sentence, claimId });
  if (known && verdict) judge(store, verdict);
  else sayHowItStands(store);
}

export function changeClaimant(store: ReviewStore, claimant: string | null): void {
  const target = allowed(store);
  if (!target) return;
  const { claim, sentence } = target;
  if (claim) store.save({ type: "claim.change", claimId: claim.id, version: claim.version, claimant });
  else
    store.save({
      type: "claim.create",
      claimId: store.newId(),
      place: { sentence },
      claimant,
      assessment: null,
    });
}

export function withdraw(store: ReviewStore, claim: ClaimSheet): void {
  if (allowed(store) && store.save({ type: "claim.withdraw", claimId: claim.id, version: claim.version })) {
    store.say("Mark removed.");
  }
}

/** Attaches a source to what is focused; a sentence becomes a claim by it. Says the evidence's id. */
export function addEvidence(store: ReviewStore, source: SourceEntry): string | null {
  const target = allowed(store);
  if (!target) return null;
  const claimId = target.claim?.id ?? store.newId();
  if (!target.claim) {
    const place = { sentence: target.sentence };
    store.save({ type: "claim.create", claimId, place, claimant: null, assessment: null });
  }
  const evidenceId = store.newId();
  store.save({ type: "evidence.add", claimId, evidenceId, source });
  sayHowItStands(store);
  return evidenceId;
}

export function changeEvidence(
  store: ReviewStore,
  { id, claimId, version }: Evidence,
  source: SourceEntry,
): void {
  if (!allowed(store)) return;
  store.save({ type: "evidence.change", claimId, evidenceId: id, version, source });
  sayHowItStands(store);
}

export function removeEvidence(store: ReviewStore, { id, claimId, version }: Evidence): void {
  if (!allowed(store)) return;
  store.save({ type: "evidence.remove", claimId, evidenceId: id, version });
  sayHowItStands(store);
}

export const readingOnly = "You can read this desk, not change it.";

function allowed(store: ReviewStore): Target | null {
  if (!store.mayWrite) {
    store.say(readingOnly);
    return null;
  }
  return targetOf(store, store.desk().focus);
}

function says(
  known: Assessment,
  judgement: Pick<Assessment, "verdict" | "justification" | "reason">,
): boolean {
  return (
    known.verdict === judgement.verdict &&
    known.reason === judgement.reason &&
    known.justification === judgement.justification
  );
}

/** "Sentence 3, disputed, draft: needs a reason." */
function sayHowItStands(store: ReviewStore): void {
  const target = targetOf(store, store.desk().focus);
  if (!target?.claim) return;
  const { status, evidence } = target.claim;
  const stands = `${nameOf(store, target)}, ${spokenMark(shownOf(status), status.draft, evidence.length)}`;
  const lacks = status.missing.map((demand) => demandText[demand].toLowerCase()).join("; ");
  store.say(lacks ? `${stands}. Still needs: ${lacks}.` : `${stands}.`);
}

export const verdictKeys: Record<Verdict, string> = {
  sourced: "S",
  unverified: "U",
  disputed: "D",
  no_check_needed: "N",
};

/** The verdict that a key gives. */
export function verdictOfKey(key: string): Verdict | null {
  const upper = key.toUpperCase();
  const found = Object.entries(verdictKeys).find(([, letter]) => letter === upper);
  return found ? (found[0] as Verdict) : null;
}

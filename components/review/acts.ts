import { can } from "@/domain/access";
import type { Assessment } from "@/domain/claim/claim";
import { demandText, reasonFits } from "@/domain/claim/demands";
import type { ClaimSheet } from "@/domain/claim/sheet";
import { type Reason, reasonsFor, type Verdict } from "@/domain/claim/verdict";
import type { Evidence } from "@/domain/evidence/evidence";
import type { Span } from "@/domain/text/span";
import { sameWords } from "@/domain/text/same-words";
import { changedFields } from "./changing";
import { reveal } from "./reveal";
import type { ReviewStore } from "./store";
import { nameOf, noteKey, noteOf, ownAssessment, shownAssessment, type Target, targetOf } from "./target";
import { spokenMark, shownOf } from "./sentence-mark";
import type { Place, SourceEntry } from "./write";

/** Gives `verdict` to what is focused, with the note as it stands. Does nothing when just that is said already. */
export function judge(
  store: ReviewStore,
  verdict: Verdict,
  reason?: Reason | null,
  note?: string | null,
): void {
  const target = allowed(store);
  if (!target) return;
  const known = ownAssessment(store, target.claim);
  const wanted = reason === undefined ? (known?.reason ?? null) : reason;
  const judgement = {
    id: store.newId(),
    verdict,
    justification: (noteOf(store, target).trim() || note) ?? null,
    reason: reasonFits(verdict, wanted) ? wanted : null,
  };
  const { claim } = target;
  const newest = claim?.assessments.at(-1);
  const isSaid =
    known && newest?.id === known.id && says(known, judgement) && claim && sameWords(known.words, claim.text);
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

/** Gives the stale verdict of before again, on the words as they stand now; the evidence stays. */
export function reaffirm(store: ReviewStore): void {
  const target = allowed(store);
  if (!target) return;
  const shown = shownAssessment(store, target.claim);
  if (!target.claim?.status.stale || !shown) return store.say("There is no stale verdict here.");
  judge(store, shown.verdict, shown.reason, shown.justification);
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

/** `began` is what the claim said when the person began to type, and the version of that. */
export function changeClaimant(
  store: ReviewStore,
  claimant: string | null,
  began: { claimant: string | null; version: number | null },
): void {
  const target = allowed(store);
  if (!target) return;
  const { claim, sentence } = target;
  if (claim) {
    const version = began.version ?? claim.version;
    const base = { claimant: began.claimant };
    store.save({ type: "claim.change", claimId: claim.id, version, base, claimant });
  } else
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

/** `before` is what the change began from, which the evidence may not say any more. */
export function changeEvidence(
  store: ReviewStore,
  { id, claimId }: Evidence,
  before: SourceEntry & { version: number },
  source: SourceEntry,
): void {
  if (!allowed(store)) return;
  const changed = changedFields<SourceEntry>(before, source);
  if (Object.keys(changed.after).length === 0) return;
  store.save({
    type: "evidence.change",
    claimId,
    evidenceId: id,
    version: before.version,
    source: changed.after,
    base: changed.before,
  });
  sayHowItStands(store);
}

export function removeEvidence(store: ReviewStore, { id, claimId, version }: Evidence): void {
  if (!allowed(store)) return;
  store.save({ type: "evidence.remove", claimId, evidenceId: id, version });
  sayHowItStands(store);
}

/** Gives `verdict` and goes on to the next unchecked sentence; stays where there is none left. */
export function judgeAndGoOn(store: ReviewStore, verdict: Verdict, reason?: Reason | null): void {
  judge(store, verdict, reason);
  goOn(store);
}

/**
 * The reason with this number, counted from 1: of the dispute when what is focused is disputed, else of needing no
 * check, which is the verdict then. Says whether there is such a reason.
 */
export function chooseReason(store: ReviewStore, number: number, goesOn: boolean): boolean {
  const target = targetOf(store, store.desk().focus);
  const judged = shownAssessment(store, target?.claim ?? null)?.verdict;
  const verdict = judged === "disputed" ? judged : "no_check_needed";
  const reason = reasonsFor[verdict][number - 1];
  if (!reason) return false;
  judge(store, verdict, reason);
  if (goesOn) goOn(store);
  return true;
}

function goOn(store: ReviewStore): void {
  if (store.mayWrite && store.step(1, "unchecked", true)) reveal(store);
}

/** Why the person at this desk changes nothing now. */
export function readingOnly({ me }: ReviewStore): string {
  if (!can(me.role, "claim:assess")) return "You can read this desk, not change it.";
  return can(me.role, "article:reopen")
    ? "This article is signed off. Reopen it to change it."
    : "This article is signed off. An editor can reopen it.";
}

/** What the person may change now; says so when they may not. */
export function allowed(store: ReviewStore): Target | null {
  if (!store.mayWrite) {
    store.say(readingOnly(store));
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

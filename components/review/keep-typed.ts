import { editDraft, formOf } from "@/components/evidence/source-form";
import { sentencesUnder } from "@/domain/claim/sheet";
import type { ArticleState } from "@/domain/event";
import { type Drafts, draftKey } from "./drafts";
import type { ReviewIndex } from "./review-index";
import type { ClaimWrite } from "./write";

type Typed = { key: string; text: string };

/** Puts what a person typed for a write that was refused back among the drafts, so that nothing has to be typed again. */
export function keepTyped(drafts: Drafts, write: ClaimWrite, index: ReviewIndex, state: ArticleState): void {
  const typed = typedFor(write, index, state);
  // What was typed since then is newer, and stays.
  if (typed && drafts.get(typed.key) === null) drafts.set(typed.key, typed.text);
}

/** Takes it out again: the write is sent after all, or given up. What was typed since then stays. */
export function forgetTyped(
  drafts: Drafts,
  write: ClaimWrite,
  index: ReviewIndex,
  state: ArticleState,
): void {
  const typed = typedFor(write, index, state);
  if (typed && drafts.get(typed.key) === typed.text) drafts.set(typed.key, null);
}

function typedFor(write: ClaimWrite, index: ReviewIndex, state: ArticleState): Typed | null {
  switch (write.type) {
    case "claim.create":
    case "assessment.give": {
      const text = write.assessment?.justification;
      return text ? { key: placeKey(write, index), text } : null;
    }
    case "evidence.add":
      return { key: `new ${placeKey(write, index)}`, text: JSON.stringify(formOf(write.source)) };
    case "evidence.change": {
      const record = state.evidence.get(write.evidenceId)?.record;
      if (!record) return null;
      const before = { ...record, ...write.base, version: write.version };
      return {
        key: `edit ${write.evidenceId}`,
        text: editDraft(formOf({ ...record, ...write.source }), before),
      };
    }
    default:
      return null;
  }
}

/** The claim itself may be taken back already: then it is known by its place. */
function placeKey(write: ClaimWrite, index: ReviewIndex): string {
  const { sentences } = index.revision;
  const claim = index.sheet(write.claimId);
  const place = write.type === "claim.create" ? write.place : null;
  const sentence =
    claim?.sentences[0] ??
    (place && ("spans" in place ? sentencesUnder(sentences, place.spans)[0] : place.sentence)) ??
    0;
  return draftKey(sentences, claim, sentence);
}

import { formOf } from "@/components/evidence/source-form";
import { type Drafts, draftKey } from "./drafts";
import type { ReviewIndex } from "./review-index";
import type { ClaimWrite } from "./write";

/** Puts what a person typed for a write that was refused back among the drafts, so that nothing has to be typed again. */
export function keepTyped(drafts: Drafts, write: ClaimWrite, index: ReviewIndex): void {
  const claim = index.sheet(write.claimId);
  const sentence = claim?.sentences[0] ?? 0;
  const key = draftKey(index.revision.sentences, claim, sentence);
  switch (write.type) {
    case "claim.create":
    case "assessment.give":
      if (write.assessment?.justification) put(drafts, key, write.assessment.justification);
      return;
    case "evidence.add":
      put(drafts, `new ${key}`, JSON.stringify(formOf(write.source)));
      return;
    case "evidence.change":
      put(drafts, `edit ${write.evidenceId}`, JSON.stringify(formOf(write.source)));
      return;
    default:
      return;
  }
}

/** What was typed since then is newer, and stays. */
function put(drafts: Drafts, key: string, text: string) {
  if (drafts.get(key) === null) drafts.set(key, text);
}

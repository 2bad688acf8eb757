import { isWholeSentence } from "@/domain/claim/label";
import { verdictName } from "@/domain/claim/verdict";
import type { ReviewIndex } from "./review-index";
import type { Write } from "./write";

/** What a saved write was, for the person who may undo it: "sentence 3, sourced". */
export function nameOfWrite(write: Write, index: ReviewIndex): string {
  return `${placeOf(write, index)}, ${whatOf(write)}`;
}

function placeOf({ claimId }: Write, index: ReviewIndex): string {
  const claim = index.sheet(claimId);
  if (!claim) return "a mark";
  const isWhole = isWholeSentence(claim, index.revision.sentences);
  return `${isWhole ? "sentence" : "part"} ${index.label(claim.id)}`;
}

/** The same without the place: "evidence added". */
export function whatOf(write: Write): string {
  switch (write.type) {
    case "claim.create":
      return write.assessment ? verdictName[write.assessment.verdict].toLowerCase() : "marked as a claim";
    case "assessment.give":
      return verdictName[write.assessment.verdict].toLowerCase();
    case "claim.change":
      return write.assigneeId === undefined ? "claimant changed" : "given to somebody";
    case "claim.withdraw":
      return "mark removed";
    case "evidence.add":
      return "evidence added";
    case "evidence.change":
      return "evidence changed";
    case "evidence.remove":
      return "evidence removed";
  }
}

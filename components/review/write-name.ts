import { isWholeSentence } from "@/domain/claim/label";
import { verdictName } from "@/domain/claim/verdict";
import type { ReviewIndex } from "./review-index";
import { isTalk, type TalkWrite } from "@/components/thread/talk-write";
import type { ClaimWrite, Write } from "./write";

/** What a saved write was, for the person who may undo it: "sentence 3, sourced". */
export function nameOfWrite(write: Write, index: ReviewIndex): string {
  return `${placeOf(write, index)}, ${whatOf(write)}`;
}

function placeOf(write: Write, index: ReviewIndex): string {
  const claim = write.claimId === null ? null : index.sheet(write.claimId);
  if (!claim) return isTalk(write) ? placeOfTalk(write, index) : "a mark";
  const isWhole = isWholeSentence(claim, index.revision.sentences);
  return `${isWhole ? "sentence" : "part"} ${index.label(claim.id)}`;
}

function placeOfTalk({ threadId }: TalkWrite, index: ReviewIndex): string {
  const sentence = index.threads.sheet(threadId)?.sentences[0];
  return sentence === undefined ? "a thread" : `sentence ${sentence + 1}`;
}

function whatOfTalk(write: TalkWrite): string {
  switch (write.type) {
    case "thread.open":
      return write.kind === "question" ? "question asked" : "thread started";
    case "comment.add":
      return write.answers ? "answer given" : "reply written";
    case "comment.change":
      return "comment changed";
    case "comment.remove":
      return "comment deleted";
    case "thread.change":
      return write.state === "open" ? "thread reopened" : `thread ${write.state}`;
  }
}

/** The same without the place: "evidence added". */
export function whatOf(write: Write): string {
  return isTalk(write) ? whatOfTalk(write) : whatOfClaim(write);
}

function whatOfClaim(write: ClaimWrite): string {
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

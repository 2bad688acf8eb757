import type { Failure } from "@/domain/result";
import type { SentencedText } from "@/domain/text/align";
import { type Bounds, runInWorker } from "@/server/worker/pool";

/** What differs between two revisions, found in a worker. */
export function compareInWorker(before: SentencedText, after: SentencedText, bounds: Bounds) {
  const [was, is] = [sentencedOf(before), sentencedOf(after)];
  return runInWorker("compare", { before: was, after: is }, bounds, tooDifferent);
}

/** No more of a revision than is to be copied into the worker. */
export const sentencedOf = ({ text, sentences }: SentencedText): SentencedText => ({ text, sentences });

/** For texts that take a worker longer than it may. */
export const tooDifferent: Failure = {
  code: "invalid",
  message:
    "Comparing the two revisions takes too long. Bring the new text in with fewer changes at a time. Nothing was stored.",
};

import type { Failure } from "@/domain/result";
import { sameWords } from "@/domain/text/same-words";

/** For what was written on a revision that is not the current one any more. */
export const revised = (current: number): Failure => ({
  code: "revised",
  message: `Revision ${current} of the article came in meanwhile. Look at its words first; nothing was changed.`,
});

/** Whether a request names a revision, and another one is current. */
export const isOfOther = (sent: { revision?: number | undefined }, article: { revision: number }) =>
  sent.revision !== undefined && sent.revision !== article.revision;

/** Whether a request names the words that it judges, and the claim says others: nobody judges what they did not see. */
export const isOfOtherWords = (words: string | undefined, claim: { text: string }) =>
  words !== undefined && !sameWords(words, claim.text);

import type { Span } from "./span";
import { tokensOf } from "./tokens";
import { classOf } from "./word-class";

/**
 * How many of the new words in `range`, which stand right before or after a part of a sentence, belong to the part now:
 * those up to the furthest that turns its sense. That is a negation or a word like `allegedly`, and, where nothing gave
 * way (`removed` is empty), a figure. They count, so that the part's words are seen to have changed.
 */
export function edgeInserted(
  text: string,
  tokens: readonly Span[],
  range: { from: number; to: number },
  side: "before" | "after",
  removed: string,
): number {
  const known = new Set(classes(removed));
  // What is written on to the word before, such as the number of a note, belongs to that word.
  let most = range.to - range.from;
  if (side === "before" && range.from > 0 && range.to < tokens.length)
    while (most > 0 && isWrittenOn(tokens, range.to - most) && !isWrittenOn(tokens, range.to)) most -= 1;
  for (let count = most; count > 0; count--) {
    const kind = classOf(text, tokens, side === "before" ? range.to - count : range.from + count - 1);
    if (kind === "negation" || kind === "modality") {
      if (!known.has(kind)) return count;
    } else if (removed === "" && (kind === "number" || (kind === "date" && hasFigure(text, tokens, range))))
      return count;
  }
  return 0;
}

const hasFigure = (text: string, tokens: readonly Span[], { from, to }: { from: number; to: number }) =>
  /\p{Nd}/u.test(text.slice(tokens[from]?.start, tokens[to - 1]?.end));

const isWrittenOn = (tokens: readonly Span[], at: number) => tokens[at - 1]?.end === tokens[at]?.start;

function classes(text: string) {
  const tokens = tokensOf(text);
  return tokens.map((_, at) => classOf(text, tokens, at));
}

import type { Span } from "./span";
import { type Range, tokensOf } from "./tokens";
import { wordClasses } from "./word-class";

/**
 * How many of the new tokens in `range`, which stand right before or after a part of a sentence, belong to the part now:
 * those up to the furthest that turns its sense. That is a negation or a word like `allegedly`, and, where nothing gave
 * way (`removed` is empty), a figure. They count, so that the part's words are seen to have changed.
 */
export function edgeInserted(
  text: string,
  tokens: readonly Span[],
  range: Range,
  side: "before" | "after",
  removed: string,
): number {
  const inserted = tokens.slice(range.from, range.to);
  const classes = wordClasses(text, inserted, "und");
  const known = new Set(wordClasses(removed, tokensOf(removed), "und"));
  const turns = classes.map((kind, at) => {
    if (kind === "negation" || kind === "modality") return !known.has(kind);
    return removed === "" && (kind === "number" || (kind === "date" && hasFigure(text, inserted[at])));
  });
  if (side === "after") return turns.lastIndexOf(true) + 1;
  // What is written on to the word before, such as the number of a note, belongs to that word.
  let first = 0;
  if (range.from > 0 && !isWrittenOn(tokens, range.to))
    while (range.from + first < range.to && isWrittenOn(tokens, range.from + first)) first += 1;
  const furthest = turns.indexOf(true, first);
  return furthest < 0 ? 0 : turns.length - furthest;
}

/**
 * The old tokens in `range`, which stood right before or after a part of a sentence and are gone, that turned its sense:
 * a negation or a word like `allegedly`, unless `added`, which stands there now, has one too.
 */
export function edgeLost(text: string, tokens: readonly Span[], range: Range, added: string): Span[] {
  const removed = tokens.slice(range.from, range.to);
  const classes = wordClasses(text, removed, "und");
  const known = new Set(wordClasses(added, tokensOf(added), "und"));
  return removed.filter((_, at) => {
    const kind = classes[at] ?? null;
    return (kind === "negation" || kind === "modality") && !known.has(kind);
  });
}

const hasFigure = (text: string, token?: Span) => /\p{Nd}/u.test(text.slice(token?.start, token?.end ?? 0));

const isWrittenOn = (tokens: readonly Span[], at: number) => tokens[at - 1]?.end === tokens[at]?.start;

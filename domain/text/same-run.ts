import type { Span } from "./span";
import { isWord, looseKey, type Range } from "./tokens";

/** A sentence has seldom more tokens; in a longer one nothing is looked for. */
const mostTokens = 500;

/**
 * Where the words of `part`, tokens of `before`, stand in a row among `tokens` of `after`: at least two words, and only
 * once. So words are found again that changed places with others in a sentence.
 */
export function sameRun(
  before: string,
  part: readonly Span[],
  after: string,
  tokens: readonly Span[],
): Range | null {
  const words = part.filter(({ start, end }) => isWord(before.slice(start, end)));
  if (words.length < 2 || tokens.length > mostTokens) return null;
  const wanted = part.map(({ start, end }) => looseKey(before.slice(start, end)));
  const keys = tokens.map(({ start, end }) => looseKey(after.slice(start, end)));
  const places = keys.flatMap((_, at) => (wanted.every((key, n) => keys[at + n] === key) ? [at] : []));
  const [from] = places;
  return from === undefined || places.length > 1 ? null : { from, to: from + part.length };
}

import type { SentencedText } from "./align";
import { joined, makeLikeness } from "./likeness";
import type { Span } from "./span";

/** Less alike than this is not worth a look. */
const leastLike = 0.35;
/** Words that stand in a sentence which says much more are found too, but count less. */
const partly = 0.8;
/** Words may have been spread over so many sentences. */
const mostInRow = 3;

/**
 * Up to `most` places in `after` where `words` may stand now, the likest first: a sentence, or several in a row. A person
 * looks at them and confirms one; nothing is ever attached by them.
 */
export function suggestPlaces(
  after: SentencedText,
  words: string,
  most = 3,
): { span: Span; score: number }[] {
  const likeness = makeLikeness();
  const wanted = likeness.bagOf(words, { start: 0, end: words.length });
  const bags = after.sentences.map((span) => likeness.bagOf(after.text, span));
  const found: { span: Span; score: number }[] = [];
  for (const [at, { start }] of after.sentences.entries()) {
    for (let count = 1; count <= mostInRow; count++) {
      const last = after.sentences[at + count - 1];
      if (!last) break;
      const bag = joined(bags.slice(at, at + count));
      const score = Math.max(likeness.like(wanted, bag), partly * likeness.within(wanted, bag) ** 2);
      if (score >= leastLike) found.push({ span: { start, end: last.end }, score });
    }
  }
  found.sort((a, b) => b.score - a.score || a.span.end - a.span.start - (b.span.end - b.span.start));
  const places: typeof found = [];
  for (const place of found) {
    if (places.length >= most) break;
    const isApart = places.every(({ span }) => span.end <= place.span.start || place.span.end <= span.start);
    if (isApart) places.push(place);
  }
  return places;
}

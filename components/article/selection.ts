import { isGraphemeBoundary, trimSpan } from "@/domain/text/grapheme";
import type { Span } from "@/domain/text/span";

/** The part of a DOM node that the search for offsets needs; a test can make one of plain objects. */
export type TextPlace = {
  nodeType: number;
  textContent: string | null;
  parentNode: TextPlace | null;
  previousSibling: TextPlace | null;
  childNodes: ArrayLike<TextPlace>;
  dataset?: DOMStringMap;
};

const textNode = 3;

/** Where the article's blocks and sentences begin. */
type Starts = Record<"blocks" | "sentences", readonly Pick<Span, "start">[]>;

/** The offset in the article's text of a point in its DOM, or `null` when the point lies outside the text. */
export function offsetAt(node: TextPlace, offset: number, starts: Starts): number | null {
  if (node.nodeType !== textNode) {
    const child = node.childNodes[offset];
    if (child) return startOf(child, starts);
    const last = node.childNodes[node.childNodes.length - 1];
    return last ? endOf(last, starts) : startOf(node, starts);
  }
  const start = startOf(node, starts);
  return start === null ? null : start + offset;
}

/**
 * Where `node` begins in the article's text; `null` when it lies outside. Blocks carry their number in `data-block`, the
 * numbers of sentences theirs in `data-n`; what lies between is counted, so that thousands of runs need not say it.
 */
export function startOf(node: TextPlace, starts: Starts): number | null {
  let counted = 0;
  let place: TextPlace | null = node;
  while (place) {
    const known = knownAt(place, starts);
    if (known) return known.start + counted;
    const before: TextPlace | null = isInBlock(place) ? place.previousSibling : null;
    counted += before?.textContent?.length ?? 0;
    place = before ?? place.parentNode;
  }
  return null;
}

/** The block that `place` is, or the sentence whose number it is; a part's label has a `data-n` too, and a claim. */
function knownAt({ dataset = {} }: TextPlace, { blocks, sentences }: Starts) {
  const { block, n, claim } = dataset;
  if (block !== undefined) return blocks[Number(block)];
  return n === undefined || claim !== undefined ? undefined : sentences[Number(n) - 1];
}

function endOf(node: TextPlace, starts: Starts): number | null {
  const start = startOf(node, starts);
  return start === null ? null : start + (node.textContent?.length ?? 0);
}

const isInBlock = (place: TextPlace) => place.parentNode?.dataset?.["block"] !== undefined;

/** The words that a selection means: whole characters, without white space at the ends; `null` when there are none. */
export function wordsSelected(text: string, a: number, b: number): Span | null {
  let [start, end] = [Math.max(0, Math.min(a, b)), Math.min(text.length, Math.max(a, b))];
  while (start > 0 && !isGraphemeBoundary(text, start)) start--;
  while (end < text.length && !isGraphemeBoundary(text, end)) end++;
  const span = trimSpan(text, { start, end });
  return span.start < span.end ? span : null;
}

/** The words of a stretch of text, as spans of the whole text. */
export function wordsIn(text: string, { start, end }: Span, language: string): Span[] {
  const segments = segmenterFor(language).segment(text.slice(start, end));
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter("und", { granularity: "word" });
  }
}

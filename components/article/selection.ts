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

/**
 * The offset in the article's text of a point in its DOM, or `null` when the point lies outside the text. Runs carry
 * their start in `data-run`, blocks their number in `data-block`; text between runs is counted from the run before.
 */
export function offsetAt(node: TextPlace, offset: number, blockStarts: readonly number[]): number | null {
  if (node.nodeType !== textNode) {
    const child = node.childNodes[offset];
    if (child) return startOf(child, blockStarts);
    const last = node.childNodes[node.childNodes.length - 1];
    return last ? endOf(last, blockStarts) : startOf(node, blockStarts);
  }
  const start = startOf(node, blockStarts);
  return start === null ? null : start + offset;
}

function startOf(node: TextPlace, blockStarts: readonly number[]): number | null {
  for (let place: TextPlace | null = node; place; place = place.parentNode) {
    const run = place.dataset?.["run"];
    if (run !== undefined) return Number(run);
    const block = place.dataset?.["block"];
    if (block !== undefined) return blockStarts[Number(block)] ?? null;
    const before = place.previousSibling;
    if (before && isInBlock(place)) return endOf(before, blockStarts);
  }
  return null;
}

function endOf(node: TextPlace, blockStarts: readonly number[]): number | null {
  const start = startOf(node, blockStarts);
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

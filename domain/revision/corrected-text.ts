import type { ArticleText, Sentence } from "../text/article-text";
import { normalize } from "../text/normalize";
import { splitSentences } from "../text/sentences";
import { trimSpan } from "../text/grapheme";
import { overlaps, type Span } from "../text/span";

/** Words to stand in the place of others. */
export type Replacement = { span: Span; words: string };

/**
 * `article` with the words of each replacement instead of those under its span. Sentences that no replacement touches
 * stay as they are; those touched are found anew within what they were. `null` when replacements overlap, or make other
 * characters of those beside them.
 */
export function correctedText(
  article: ArticleText,
  replacements: readonly Replacement[],
  language: string,
): ArticleText | null {
  const sorted = replacements.toSorted((a, b) => a.span.start - b.span.start);
  if (sorted.some(({ span }, at) => span.start < (sorted[at - 1]?.span.end ?? 0))) return null;

  let text = "";
  let reached = 0;
  for (const { span, words } of sorted) {
    text += article.text.slice(reached, span.start) + words;
    reached = span.end;
  }
  text += article.text.slice(reached);
  if (normalize(text) !== text) return null;

  /** Where an offset outside every replaced span lies in the new text. */
  const moved = (offset: number) =>
    sorted.reduce(
      (at, { span, words }) => (span.end <= offset ? at + words.length - (span.end - span.start) : at),
      offset,
    );
  const movedSpan = <S extends Span>(span: S): S => ({
    ...span,
    start: moved(span.start),
    end: moved(span.end),
  });

  const isTouched = (span: Span) => sorted.some((each) => overlaps(each.span, span));
  const sentences = article.sentences.flatMap((sentence): Omit<Sentence, "index">[] => {
    const { start, end } = movedSpan(sentence);
    if (!isTouched(sentence)) return [{ start, end }];
    return splitSentences(text.slice(start, end), language)
      .map((part) => trimSpan(text, { start: start + part.start, end: start + part.end }))
      .filter((part) => part.start < part.end);
  });
  return {
    text,
    blocks: article.blocks.map(movedSpan),
    links: article.links.flatMap((link) => {
      const touching = sorted.find((each) => overlaps(each.span, link));
      if (!touching) return [movedSpan(link)];
      const linked = article.text.slice(link.start, link.end);
      const at = touching.words.indexOf(linked);
      if (at < 0) return [];
      const start = moved(touching.span.start) + at;
      return [{ ...link, start, end: start + linked.length }];
    }),
    sentences: sentences.map((span, index) => ({ index, ...span })),
  };
}

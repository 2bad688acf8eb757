import { type AlignedSentences, alignSentences, type SentencedText } from "./align";
import { followWithin, type FollowedPart } from "./follow-within";
import { heaviestRising } from "./in-common";
import { sameWords } from "./same-words";
import { length, type Span, wordsOf } from "./span";
import { firstWhere } from "./tokens";

export const anchorStatuses = ["unchanged", "moved", "edited", "ambiguous", "removed"] as const;
export type AnchorStatus = (typeof anchorStatuses)[number];

/**
 * Where a claim's words are after a revision. `unchanged`: the same words, in the same order as the text around them.
 * `moved`: the same words elsewhere. `edited`: other words, which `spans` cover. `ambiguous`: several sentences may be
 * the one; `removed`: none is; in both `spans` is empty. `score` is 0 to 1: how much of the words was found. `lost`:
 * old words that stood beside the claim's, turned their sense ("did not [leave]") and are gone; it is `edited` by that.
 */
export type Anchored = { status: AnchorStatus; score: number; spans: Span[]; lost: Span[] };

/**
 * Follows claims, spans of words in `before`, to `after`: sentence by sentence as `alignment` says, and word by word
 * inside. Spans that come out are sorted, apart, not empty, and split no character.
 */
export function follow(
  before: SentencedText,
  after: SentencedText,
  alignment: readonly AlignedSentences[] = alignSentences(before, after),
): (spans: readonly Span[]) => Anchored {
  const groupOf = toGroups(before, after, alignment);
  return (spans) => {
    const pieces = spans.map((span) => piecesOf(before.sentences, groupOf, span));
    const placed = pieces.flatMap((each) => joinPieces(after.text, each));
    const found = apart(placed);
    const all = pieces.flat();
    if (found.length === 0) {
      const isUnsure = all.some(({ group }) => group.isUnsure);
      return { status: isUnsure ? "ambiguous" : "removed", score: 0, spans: [], lost: [] };
    }
    const lost = all.flatMap(({ now }) => now?.lost ?? []);
    if (sameWords(wordsOf(before.text, spans), wordsOf(after.text, found))) {
      return {
        status: all.every(({ group }) => group.isInOrder) ? "unchanged" : "moved",
        score: 1,
        spans: found,
        lost,
      };
    }
    const score = share(all);
    return { status: "edited", score, spans: found, lost };
  };
}

type Group = {
  was: Span;
  isInOrder: boolean;
  isUnsure: boolean;
  score: number;
  follow: (part: Span) => FollowedPart | null;
};
/** What of a claim lies in one group of sentences, and where that is now. */
type Piece = { group: Group; part: Span; now: FollowedPart | null };

function toGroups(
  before: SentencedText,
  after: SentencedText,
  alignment: readonly AlignedSentences[],
): (sentence: number) => Group | undefined {
  const inOrder = inOrderOf(alignment, before);
  const groups = new Map<number, Group>();
  for (const aligned of alignment) {
    const was = extent(before.sentences, aligned.before);
    const is = extent(after.sentences, aligned.after);
    if (!was) continue;
    const group = {
      was,
      isInOrder: inOrder.has(aligned.before[0] ?? -1),
      isUnsure: aligned.kind === "removed" && aligned.score > 0,
      score: aligned.score,
      follow: is ? followWithin(before.text, after.text, was, is) : () => null,
    };
    for (const sentence of aligned.before) groups.set(sentence, group);
  }
  return (sentence) => groups.get(sentence);
}

/** First sentences of the groups that stand in both texts in the same order. */
function inOrderOf(alignment: readonly AlignedSentences[], { sentences }: SentencedText): Set<number> {
  const pairs = alignment.flatMap(({ kind, before: [i], after: [j] }) =>
    kind === "moved" || i === undefined || j === undefined ? [] : [[i, j] as const],
  );
  const size = (i: number) => length(sentences[i] ?? { start: 0, end: 0 });
  return new Set(
    heaviestRising(
      pairs.sort((a, b) => a[0] - b[0]),
      size,
    ).map(([i]) => i),
  );
}

function extent(sentences: readonly Span[], indices: readonly number[]): Span | null {
  const [first, last] = [sentences[indices[0] ?? -1], sentences[indices.at(-1) ?? -1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

function piecesOf(
  sentences: readonly Span[],
  groupOf: (sentence: number) => Group | undefined,
  span: Span,
): Piece[] {
  const pieces: Piece[] = [];
  for (
    let at = firstWhere(sentences, ({ end }) => end > span.start);
    (sentences[at]?.start ?? Infinity) < span.end;
    at++
  ) {
    const group = groupOf(at);
    if (!group || pieces.at(-1)?.group === group) continue;
    const part = { start: Math.max(span.start, group.was.start), end: Math.min(span.end, group.was.end) };
    pieces.push({ group, part, now: group.follow(part) });
  }
  return pieces;
}

/** Pieces of one span are one again where nothing but white space lies between. */
function joinPieces(text: string, pieces: readonly Piece[]): Span[] {
  const spans: Span[] = [];
  for (const { now: followed } of pieces) {
    const now = followed?.span;
    if (!now || now.start >= now.end) continue;
    const last = spans.at(-1);
    if (last && last.end <= now.start && text.slice(last.end, now.start).trim() === "") last.end = now.end;
    else spans.push({ ...now });
  }
  return spans;
}

/** Sorted, and one where they overlap. */
function apart(spans: readonly Span[]): Span[] {
  const sorted: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = sorted.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else sorted.push({ ...span });
  }
  return sorted;
}

function share(pieces: readonly Piece[]): number {
  const all = pieces.reduce((sum, { part }) => sum + length(part), 0);
  const kept = pieces.reduce((sum, { part, now, group }) => sum + (now ? length(part) * group.score : 0), 0);
  return all === 0 ? 0 : Math.min(1, kept / all);
}

import { edgeInserted, edgeLost } from "./edge-words";
import { trimSpan } from "./grapheme";
import type { Pair } from "./in-common";
import { sameRun } from "./same-run";
import { sharedTokens, type SharedTokens } from "./shared-tokens";
import { contains, length, type Span } from "./span";
import { firstWhere, isWord, type Range } from "./tokens";

/** A part that keeps less than this of its letters is gone, not edited, however small what is left. */
const leastKept = 0.25;
/** So few words may be replaced altogether and still be known by what stands around them. */
const fewWords = 3;

/** Where a part is now, and the old words beside it that are gone and turned its sense (`edgeLost`). */
export type FollowedPart = { span: Span; lost: Span[] };

/**
 * Follows parts of the sentences in `was` to the sentences in `is` that they became, word by word. For a part (a span
 * in `was`) gives its span, `null` when it is gone. All of `was` becomes all of `is`. At the edge of a part, inserted
 * words are left out, unless they turn its sense (`edgeInserted`). Where words that turned it are gone, the span takes
 * in the word beside them: it is not the part that it was.
 */
export function followWithin(
  before: string,
  after: string,
  was: Span,
  is: Span,
): (part: Span) => FollowedPart | null {
  if (before.slice(was.start, was.end) === after.slice(is.start, is.end)) {
    const shift = is.start - was.start;
    return ({ start, end }) => ({ span: { start: start + shift, end: end + shift }, lost: [] });
  }
  const whole = endsInside.test(after.slice(is.start, is.end)) ? null : trimSpan(after, is);
  let made: Mapping | null = null;
  return (part) => {
    // Most claims are whole sentences, and need no mapping of words.
    if (whole && length(whole) > 0 && contains(part, was)) return { span: { ...whole }, lost: [] };
    made ??= new Mapping(before, after, sharedTokens(before, after, true, [was, is]));
    return made.follow(part);
  };
}

/** Where a sentence may end within the words, for all that their tokens tell. */
const endsInside = /[.!?…。！？]\s*\S/u;
const endsSentence = /^[.!?…。！？]$/u;
const startsSentence = /^(?:[\p{Lu}\p{Lo}]|["“„«¿¡]$)/u;

class Mapping {
  /** For each old token the new one that it is, and the other way round; `undefined` where there is none. */
  private readonly newOf: (number | undefined)[] = [];
  private readonly oldOf: (number | undefined)[] = [];

  constructor(
    private readonly before: string,
    private readonly after: string,
    private readonly shared: SharedTokens,
  ) {
    for (const [i, j] of shared.pairs) {
      this.newOf[i] = j;
      this.oldOf[j] = i;
    }
  }

  follow(part: Span): FollowedPart | null {
    const { before: tokens } = this.shared;
    const from = firstWhere(tokens, ({ end }) => end > part.start);
    const to = firstWhere(tokens, ({ start }) => start >= part.end);
    if (from >= to) return null;
    const inside: Pair[] = [];
    for (let i = from; i < to; i++) {
      const j = this.newOf[i];
      if (j !== undefined) inside.push([i, j]);
    }
    if (to - from === tokens.length) return this.followed(this.all(inside), part, []);
    const kept = inside.length === 0 ? null : this.around({ from, to }, inside);
    if (kept) return this.followedKept(part, { from, to }, inside, kept);
    const range = inside.length === 0 ? this.replaced({ from, to }) : null;
    const found = range ?? sameRun(this.before, tokens.slice(from, to), this.after, this.shared.after);
    return found && this.followed(found, part, []);
  }

  private followedKept(part: Span, was: Range, inside: readonly Pair[], range: Range): FollowedPart | null {
    const [before, after] = this.lostBeside(was, inside, range);
    const lost = [...before, ...after];
    if (lost.length === 0) return this.followed(range, part, lost);
    const wider = this.withWordBeside(range, before.length > 0 ? "before" : "after");
    return wider && this.followed(wider, part, lost);
  }

  private followed(range: Range, part: Span, lost: Span[]): FollowedPart | null {
    const span = this.spanOf(range, part);
    return span && { span, lost };
  }

  /** All that the sentences became, but for whole sentences that were added and nothing parts from them. */
  private all(pairs: readonly Pair[]): Range {
    const { before: tokens, after } = this.shared;
    const [first, last] = [pairs[0], pairs.at(-1)];
    const range = { from: 0, to: after.length };
    if (first?.[0] === 0 && endsSentence.test(this.token(first[1] - 1))) range.from = first[1];
    if (last?.[0] === tokens.length - 1 && endsSentence.test(this.token(last[1])))
      if (startsSentence.test(this.token(last[1] + 1))) range.to = last[1] + 1;
    return range;
  }

  private token(j: number): string {
    const { start, end } = this.shared.after[j] ?? { start: 0, end: 0 };
    return this.after.slice(start, end);
  }

  private around(part: Range, inside: readonly Pair[]): Range | null {
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last || !this.isKept(part, inside)) return null;
    return { from: this.startOf(part, first), to: this.endOf(part, last) };
  }

  private startOf({ from }: Range, [i, j]: Pair): number {
    const [k, l] = this.pairBefore(i);
    const added = { from: l + 1, to: j };
    if (this.hasWord({ from, to: i }))
      return l + 1 + Math.round(((j - l - 1) * (from - k - 1)) / (i - k - 1));
    const signs = this.signs(added, i - from, -1);
    return (
      j - Math.max(signs, edgeInserted(this.after, this.shared.after, added, "before", this.cut(k + 1, from)))
    );
  }

  private endOf({ to }: Range, [i, j]: Pair): number {
    const [k, l] = this.pairAfter(i);
    const added = { from: j + 1, to: l };
    if (this.hasWord({ from: i + 1, to }))
      return j + 1 + Math.round(((l - j - 1) * (to - i - 1)) / (k - i - 1));
    const signs = this.signs(added, to - i - 1, 0);
    return (
      j + 1 + Math.max(signs, edgeInserted(this.after, this.shared.after, added, "after", this.cut(to, k)))
    );
  }

  /** Old words beside a part that is in `range` now, which are gone and turned its sense, on either side. */
  private lostBeside({ from, to }: Range, inside: readonly Pair[], range: Range): [Span[], Span[]] {
    const [[first], [last]] = [inside[0] ?? [from], inside.at(-1) ?? [to - 1]];
    const { before: tokens, after } = this.shared;
    const [[k, l], [m, n]] = [this.pairBefore(first), this.pairAfter(last)];
    const added = (from: number, to: number) =>
      from < to ? this.after.slice(after[from]?.start, after[to - 1]?.end) : "";
    return [
      edgeLost(this.before, tokens, { from: k + 1, to: from }, added(l + 1, range.from)),
      edgeLost(this.before, tokens, { from: to, to: m }, added(range.to, n)),
    ];
  }

  /** With the word before or, failing that, after it; at the worst with signs. `null` when there is nothing beside. */
  private withWordBeside(range: Range, side: "before" | "after"): Range | null {
    const { length: count } = this.shared.after;
    let [left, right] = [range.from - 1, range.to];
    while (left >= 0 && !isWord(this.token(left))) left -= 1;
    while (right < count && !isWord(this.token(right))) right += 1;
    if (left >= 0 && (side === "before" || right === count)) return { from: left, to: range.to };
    if (right < count) return { from: range.from, to: right + 1 };
    return range.from === 0 && range.to === count ? null : { from: 0, to: count };
  }

  private hasWord({ from, to }: Range): boolean {
    return this.shared.before.slice(from, to).some(({ start, end }) => isWord(this.before.slice(start, end)));
  }

  /** How many of the new tokens nearest to a part are signs, up to `most`: they stand for signs that the part had there. */
  private signs({ from, to }: Range, most: number, nearest: 0 | -1): number {
    let count = 0;
    while (count < Math.min(most, to - from)) {
      if (isWord(this.token(nearest === 0 ? from + count : to - 1 - count))) break;
      count += 1;
    }
    return count;
  }

  /** Where a few words stood that were replaced altogether; `null` when they were taken out, or were many. */
  private replaced({ from, to }: Range): Range | null {
    const { before: tokens } = this.shared;
    const [k, l] = this.pairBefore(from);
    const [m, n] = this.pairAfter(to - 1);
    const [removed, added] = [m - k - 1, n - l - 1];
    const words = tokens.slice(from, to).filter(({ start, end }) => isWord(this.before.slice(start, end)));
    if (added === 0 || words.length > fewWords || added > 2 * removed + 2) return null;
    const range = {
      from: l + 1 + Math.round((added * (from - k - 1)) / removed),
      to: l + 1 + Math.round((added * (to - k - 1)) / removed),
    };
    return range.from < range.to ? range : null;
  }

  private isKept({ from, to }: Range, inside: readonly Pair[]): boolean {
    const { before: tokens } = this.shared;
    const letters = (all: readonly (Span | undefined)[]) =>
      all.reduce((sum, token) => sum + (token ? length(token) : 0), 0);
    const kept = letters(inside.map(([i]) => tokens[i]));
    return kept >= leastKept * letters(tokens.slice(from, to));
  }

  private pairBefore(i: number): Pair {
    return this.shared.pairs[this.pairsBefore(i) - 1] ?? [-1, -1];
  }

  private pairAfter(i: number): Pair {
    const { before: tokens, after, pairs } = this.shared;
    return pairs[this.pairsBefore(i + 1)] ?? [tokens.length, after.length];
  }

  /** How many tokens before number `i` have a partner. */
  private pairsBefore(i: number): number {
    return firstWhere(this.shared.pairs, ([k]) => k >= i);
  }

  private cut(from: number, to: number): string {
    const { before: tokens } = this.shared;
    return from < to ? this.before.slice(tokens[from]?.start, tokens[to - 1]?.end) : "";
  }

  /** In UTF-16 offsets; a part that begins or ends inside a word does so still, where the word is the same. */
  private spanOf({ from, to }: Range, part: Span): Span | null {
    const { before: tokens, after } = this.shared;
    const [first, last] = [after[from], after[to - 1]];
    if (!first || !last || from >= to) return null;
    const partner = (j: number, at: Span) => {
      const token = tokens[this.oldOf[j] ?? -1];
      const isSame =
        token && this.before.slice(token.start, token.end) === this.after.slice(at.start, at.end);
      return isSame ? token : null;
    };
    const [opening, closing] = [partner(from, first), partner(to - 1, last)];
    return {
      start:
        first.start + (opening && part.start < opening.end ? Math.max(0, part.start - opening.start) : 0),
      end: last.end - (closing && part.end > closing.start ? Math.max(0, closing.end - part.end) : 0),
    };
  }
}

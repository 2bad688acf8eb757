import { isWhole } from "../claim/status";
import type { Verdict } from "../claim/verdict";
import { overlaps, type Span } from "../text/span";
import { type Placed, wordCharacter } from "./coverage";

type Judged = Placed & { id: string };

/** `claim` says what cannot be as long as `other` says what it says. */
export type Contradiction<C> = { claim: C; other: C };

/**
 * The claims whose whole verdict cannot hold beside that of another claim, each once, in the order given:
 *
 * - two different verdicts on the same words;
 * - `sourced`, which vouches for all of its words, while a claim that shares words with it says `disputed` or
 *   `unverified`. That a part is sourced inside words that as a whole are not is no contradiction.
 *
 * Words are what has letters or digits; claims that share only signs and spaces share none.
 */
export function contradictions<C extends Judged>(text: string, claims: readonly C[]): Contradiction<C>[] {
  const found = new Map<string, Contradiction<C>>();
  for (const [a, b] of overlapping(claims.filter(({ status }) => isWhole(status)))) {
    const [claim, other] =
      a.status.verdict === "sourced" ? [a, b] : b.status.verdict === "sourced" ? [b, a] : [a, b];
    if (!found.has(claim.id) && contradict(text, claim, other)) found.set(claim.id, { claim, other });
  }
  return claims.flatMap(({ id }) => found.get(id) ?? []);
}

/** Whether both cannot hold; where one of them is sourced it is the first. */
function contradict(text: string, claim: Judged, other: Judged): boolean {
  if (claim.status.verdict === other.status.verdict) return false;
  if (!hasWords(text, common(claim.spans, other.spans))) return false;
  const isAllOfOther = !hasWords(text, without(other.spans, claim.spans));
  const isPartOfOther = !hasWords(text, without(claim.spans, other.spans));
  if (isAllOfOther && isPartOfOther) return true;
  return claim.status.verdict === "sourced" && doubts.has(other.status.verdict) && !isPartOfOther;
}

const doubts: ReadonlySet<Verdict | null> = new Set<Verdict>(["disputed", "unverified"]);

/** The pairs of claims that have a stretch of text in common, each once, the earlier first. */
function* overlapping<C extends Judged>(claims: readonly C[]): Generator<[C, C]> {
  const pieces = claims
    .flatMap((claim, at) => claim.spans.map(({ start, end }) => ({ start, end, claim, at })))
    .sort((a, b) => a.start - b.start || a.at - b.at);
  const met = new Set<string>();
  let open: typeof pieces = [];
  for (const piece of pieces) {
    open = open.filter(({ end }) => end > piece.start);
    for (const earlier of open) {
      const [first, second] = earlier.at < piece.at ? [earlier, piece] : [piece, earlier];
      const pair = `${first.at} ${second.at}`;
      if (first.at === second.at || met.has(pair)) continue;
      met.add(pair);
      yield [first.claim, second.claim];
    }
    open.push(piece);
  }
}

const hasWords = (text: string, spans: readonly Span[]) =>
  spans.some(({ start, end }) => wordCharacter.test(text.slice(start, end)));

const common = (a: readonly Span[], b: readonly Span[]): Span[] =>
  a.flatMap((one) =>
    b
      .filter((other) => overlaps(one, other))
      .map((other) => ({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) })),
  );

/** The stretches of `spans` that none of `pieces` covers; both in order. */
function without(spans: readonly Span[], pieces: readonly Span[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    const left: Span[] = [];
    let reached = start;
    for (const piece of pieces.filter((each) => overlaps(each, { start, end }))) {
      if (piece.start > reached) left.push({ start: reached, end: piece.start });
      reached = Math.max(reached, piece.end);
    }
    return reached < end ? [...left, { start: reached, end }] : left;
  });
}

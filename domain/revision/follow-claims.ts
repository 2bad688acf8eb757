import type { Claim } from "../claim/claim";
import type { AlignedSentences, SentencedText } from "../text/align";
import { type Anchored, follow } from "../text/anchor";
import { sameWords } from "../text/same-words";
import { type Span, wordsOf } from "../text/span";
import { type WordChange, wordChanges } from "../text/word-change";

/** Where a claim stood in an earlier revision. */
export type Origin = { revision: number; spans: Span[] };

/** A claim, and where it stood before, the latest last. */
export type OriginalClaim = { claim: Claim; origins: Origin[] };

/** A claim as it stands in the new revision, and what became of its words. */
export type FollowedClaim = OriginalClaim & {
  /** Its words before. */
  before: string;
  /** What in them changed, named. */
  changes: WordChange[];
};

type Revised = {
  before: SentencedText & { number: number };
  after: SentencedText;
  alignment?: readonly AlignedSentences[];
  /** The revisions that origins name. */
  earlier: (number: number) => SentencedText | undefined;
  language: string;
};

/** So many earlier places are remembered of a claim. */
const mostOrigins = 10;

/**
 * The claims as they stand in `after`. In a text that was there before, each is where it was then; else it follows its
 * words, and where these were changed or lost, comes back to words that it had in an earlier revision when the text has
 * them again. One that cannot be placed keeps its words and has no spans.
 */
export function followClaims(revised: Revised, claims: readonly OriginalClaim[]): FollowedClaim[] {
  const { before, after, language } = revised;
  const anchoredFrom = waysTo(revised);
  return claims.map(({ claim, origins }) => {
    const now = anchoredFrom(before.number, claim.spans) ?? { ...claim.anchor, spans: [], lost: [] };
    const { status, score, spans, lost } = returned(revised, origins, anchoredFrom, now) ?? now;
    const text = spans.length > 0 ? wordsOf(after.text, spans) : claim.text;
    return {
      claim: { ...claim, text, spans, anchor: { status, score } },
      origins:
        claim.spans.length === 0
          ? origins
          : [...origins, { revision: before.number, spans: claim.spans }].slice(-mostOrigins),
      before: claim.text,
      changes: [
        ...lost.flatMap(({ start, end }) => wordChanges(before.text.slice(start, end), "", language)),
        ...(sameWords(claim.text, text) ? [] : wordChanges(claim.text, text, language)),
      ],
    };
  });
}

type Ways = (from: number, spans: readonly Span[]) => Anchored | null;

/** Follows spans from the current revision, or from an earlier one, each of which is aligned once. */
function waysTo({ before, after, alignment, earlier }: Revised): Ways {
  const ways = new Map([[before.number, follow(before, after, alignment)]]);
  return (from, spans) => {
    if (spans.length === 0) return null;
    const known = ways.get(from);
    const text = known ? undefined : earlier(from);
    if (!text) return known?.(spans) ?? null;
    const way = follow(text, after);
    ways.set(from, way);
    return way(spans);
  };
}

/** Where the claim is again as it was in an earlier revision, or `null`. */
function returned(
  { after, earlier }: Revised,
  origins: readonly Origin[],
  anchoredFrom: Ways,
  now: Anchored,
): Anchored | null {
  const same = origins.findLast(({ revision }) => earlier(revision)?.text === after.text);
  const { spans } = same ?? { spans: [] };
  if (same)
    return { status: isSamePlace(now.spans, spans) ? now.status : "moved", score: 1, spans, lost: [] };
  if (isKept(now)) return null;
  for (const { revision, spans } of origins.toReversed()) {
    const back = anchoredFrom(revision, spans);
    if (back && isKept(back)) return back;
  }
  return null;
}

const isKept = ({ status }: Anchored) => status === "unchanged" || status === "moved";

const isSamePlace = (a: readonly Span[], b: readonly Span[]) =>
  a.length === b.length && a.every(({ start, end }, at) => start === b[at]?.start && end === b[at].end);

import type { Claim } from "../claim/claim";
import { follow } from "../text/anchor";
import type { AlignedSentences, SentencedText } from "../text/align";
import { sameWords } from "../text/same-words";
import { type Span, wordsOf } from "../text/span";
import { type WordChange, wordChanges } from "../text/word-change";

/** Where a claim's words stood before a revision first changed or lost them. */
export type Origin = { revision: number; spans: Span[] };

export type OriginalClaim = { claim: Claim; origin: Origin | null };

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
  /** The revisions that `origin`s name. */
  earlier: (number: number) => SentencedText | undefined;
  language: string;
};

/**
 * The claims as they stand in `after`. A claim whose words were changed or lost comes back to them as soon as a
 * revision has them again: going back to an earlier text restores every claim. One that cannot be placed keeps its
 * words and has no spans.
 */
export function followClaims(
  { before, after, alignment, earlier, language }: Revised,
  claims: readonly OriginalClaim[],
): FollowedClaim[] {
  const ways = new Map<number, ReturnType<typeof follow>>([
    [before.number, follow(before, after, alignment)],
  ]);
  const wayFrom = (number: number) => {
    const known = ways.get(number);
    const text = known ? undefined : earlier(number);
    if (!text) return known;
    const way = follow(text, after);
    ways.set(number, way);
    return way;
  };

  const followed = (spans: readonly Span[], from: number) =>
    spans.length > 0 ? wayFrom(from)?.(spans) : null;

  return claims.map(({ claim, origin }) => {
    const now = followed(claim.spans, before.number) ?? { ...claim.anchor, spans: [] };
    const isKept = now.status === "unchanged" || now.status === "moved";
    const back = !isKept && origin ? followed(origin.spans, origin.revision) : null;
    const returned = back && (back.status === "unchanged" || back.status === "moved") ? back : null;
    const { status, score, spans } = returned ?? now;
    const text = spans.length > 0 ? wordsOf(after.text, spans) : claim.text;
    return {
      claim: { ...claim, text, spans, anchor: { status, score } },
      origin: returned ? null : isKept ? origin : (origin ?? { revision: before.number, spans: claim.spans }),
      before: claim.text,
      changes: sameWords(claim.text, text) ? [] : wordChanges(claim.text, text, language),
    };
  });
}

"use client";

import { writtenIn } from "@/components/article/written-in";
import { isWholeSentence } from "@/domain/claim/label";
import { shownOf } from "@/components/review/sentence-mark";
import { useReview } from "@/components/review/use-review";
import { VerdictIcon } from "./verdict-icon";

/** The other claims on the words of a sentence: parts of it, and those that reach beyond it. */
export function OtherClaims({ sentence, current }: { sentence: number; current: string | null }) {
  const store = useReview();
  const index = store.index();
  const { sentences } = store.revision;
  const others = index.touching(sentence).filter(({ id }) => id !== current);
  const leavesSentence = current !== null && index.ownClaim(sentence) !== current;
  if (others.length === 0 && !leavesSentence) return null;
  const isWhole = (at: number) => others[at] && isWholeSentence(others[at], sentences);
  return (
    <section aria-labelledby="others-heading">
      <h3 id="others-heading" className="inspector-heading">
        On the same words
      </h3>
      <ul className="grid gap-1">
        {leavesSentence && !others.some((_, at) => isWhole(at)) && (
          <li>
            <button type="button" className="link" onClick={() => store.focusOn({ sentence, claimId: null })}>
              Sentence {sentence + 1}
            </button>
          </li>
        )}
        {others.map((claim, at) => (
          <li key={claim.id} className="flex min-w-0 items-baseline gap-2">
            <VerdictIcon verdict={shownOf(claim.status)} draft={claim.status.draft} />
            <button
              type="button"
              className="link shrink-0"
              onClick={() => store.focusOn({ sentence, claimId: isWhole(at) ? null : claim.id })}
            >
              {isWhole(at) ? "Sentence" : "Part"} {index.label(claim.id)}
            </button>
            <span className="min-w-0 truncate text-muted" {...writtenIn(store.article.language)}>
              {claim.text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

"use client";

import { useDeskPart, useReview } from "@/components/review/use-review";
import { WordsThrough } from "@/components/revision/words-through";

/** The claim's words from revision to revision, in an article that has more than one. */
export function ClaimWords({ claimId }: { claimId: string }) {
  const { article, revision } = useReview();
  const isSaved = useDeskPart("waiting").count === 0;
  if (revision.number === 1) return null;
  return (
    <section aria-label="Words through the revisions">
      <WordsThrough
        claimId={claimId}
        revisions={revision.number}
        language={article.language}
        isSaved={isSaved}
      />
    </section>
  );
}

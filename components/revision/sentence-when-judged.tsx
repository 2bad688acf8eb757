"use client";

import { Button } from "@/components/ui/button";
import type { Assessment } from "@/domain/claim/claim";
import { toldWhenJudged } from "@/domain/revision/words-through";
import { SentenceChanges } from "./sentence-changes";
import { useClaimWords } from "./use-claim-words";

type Props = { claimId: string; judged: Assessment; language: string };

/** What changed in the sentence around a part of one since the part was judged. */
export function SentenceWhenJudged({ claimId, judged, language }: Props) {
  const { told, problem, isBusy, retry } = useClaimWords(claimId);
  if (problem)
    return (
      <p className="mt-1 text-small text-muted">
        The sentence as it was could not be loaded.{" "}
        <Button unavailable={isBusy} onClick={retry}>
          Try again
        </Button>
      </p>
    );
  const [before, after] = [told && toldWhenJudged(told, judged), told?.at(-1)];
  return before && after && <SentenceChanges before={before} after={after} language={language} />;
}

"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Assessment, Claim } from "@/domain/claim/claim";
import { toldWhenJudged } from "@/domain/revision/words-through";
import { SentenceChanges } from "./sentence-changes";
import { useClaimWords } from "./use-claim-words";

type Props = {
  claim: Pick<Claim, "id" | "text">;
  /** What its words are a part of now. */
  sentence: string;
  judged: Assessment;
  language: string;
};

/** What changed in the sentence around a part of one since the part was judged. */
export function SentenceWhenJudged({ claim, sentence, judged, language }: Props) {
  const { told, problem, isBusy, tries, retry } = useClaimWords(claim.id);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (told && tries > 1) shown.current?.focus();
  }, [told, tries]);

  if (problem)
    return (
      <p className="mt-1 text-small text-muted">
        The sentence as it was could not be loaded.{" "}
        <Button unavailable={isBusy} onClick={retry}>
          Try again
        </Button>
      </p>
    );
  const before = told && toldWhenJudged(told, judged);
  if (!before) return null;
  return (
    <div ref={shown} tabIndex={-1}>
      <SentenceChanges before={before} after={{ words: claim.text, sentence }} language={language} />
    </div>
  );
}

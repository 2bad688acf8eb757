"use client";

import dynamic from "next/dynamic";
import { reaffirm } from "@/components/review/acts";
import { KeyHint } from "@/components/review/key-hint";
import { reveal } from "@/components/review/reveal";
import { useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import type { Assessment, Claim } from "@/domain/claim/claim";
import { verdictName } from "@/domain/claim/verdict";
import { sentenceAround } from "@/domain/revision/words-through";

/** Comparing words is for articles that changed while they were checked: the others never load it. */
const WordChanges = dynamic(
  () => import("@/components/revision/word-changes").then((all) => all.WordChanges),
  {
    loading: () => <p className="text-muted">Comparing…</p>,
  },
);

const SentenceWhenJudged = dynamic(() =>
  import("@/components/revision/sentence-when-judged").then((all) => all.SentenceWhenJudged),
);

type Props = { claim: Claim; judged: Assessment };

/** What of a claim's words changed since they were judged, and the way to judge the new ones alike. */
export function StaleWords({ claim, judged }: Props) {
  const store = useReview();
  const sentence = sentenceAround(store.revision, claim.spans);
  return (
    <section aria-label="Stale verdict" className="stale-words" data-needed="">
      <p>
        Marked <b className="font-semibold">{verdictName[judged.verdict].toLowerCase()}</b> on other words.
        The verdict does not count until somebody judges these.
      </p>
      <WordChanges before={judged.words} after={claim.text} language={store.article.language} />
      {sentence !== null && (
        <SentenceWhenJudged
          key={`${claim.id} ${judged.id}`}
          claim={claim}
          sentence={sentence}
          judged={judged}
          language={store.article.language}
        />
      )}
      {store.mayWrite && (
        <p className="mt-2">
          <Button
            onClick={() => {
              reaffirm(store);
              reveal(store);
            }}
          >
            Still {verdictName[judged.verdict].toLowerCase()}{" "}
            <KeyHint of="reaffirm" className="max-[760px]:hidden" />
          </Button>
        </p>
      )}
    </section>
  );
}

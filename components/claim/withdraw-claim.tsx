"use client";

import { useState } from "react";
import { withdraw } from "@/components/review/acts";
import { reveal } from "@/components/review/reveal";
import { useReview } from "@/components/review/use-review";
import { threadsOn } from "@/components/thread/talk-acts";
import { Button } from "@/components/ui/button";
import type { ClaimSheet } from "@/domain/claim/sheet";

/** Takes the highlight away, after asking in place when there is work on it. */
export function WithdrawClaim({ claim }: { claim: ClaimSheet }) {
  const store = useReview();
  const [isAsking, ask] = useState(false);
  const remove = () => {
    withdraw(store, claim);
    reveal(store);
  };
  const judged = claim.assessments.length + claim.unseen;
  const said = threadsOn(store, { claim, sentence: claim.sentences[0] ?? 0 })
    .filter(({ claimId }) => claimId === claim.id)
    .reduce((sum, { comments }) => sum + comments.length, 0);
  const works = [
    ...(judged > 0 ? [counted(judged, "assessment", "assessments")] : []),
    ...(claim.evidence.length > 0
      ? [counted(claim.evidence.length, "piece of evidence", "pieces of evidence")]
      : []),
    ...(said > 0 ? [counted(said, "comment", "comments")] : []),
  ];
  const work = listFormat.format(works);
  if (!isAsking) {
    return (
      <button type="button" className="link-quiet" onClick={() => (work ? ask(true) : remove())}>
        Remove mark
      </button>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="text-small">Remove the mark with its {work}?</p>
      <Button kind="danger" autoFocus onClick={remove}>
        Remove mark
      </Button>
      <Button kind="quiet" onClick={() => ask(false)}>
        Keep it
      </Button>
    </div>
  );
}

const listFormat = new Intl.ListFormat("en-GB");

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

"use client";

import { useState } from "react";
import { useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { can } from "@/domain/access";
import { notAdjudicable, settledBy } from "@/domain/claim/adjudicable";
import type { ClaimSheet } from "@/domain/claim/sheet";
import { AssessmentPair } from "./assessment-pair";
import { DecisionForm } from "./decision-form";

/** Where the reviewers of a claim differ: what each says, and for an editor the decision between them. */
export function AdjudicationSection({ claim }: { claim: ClaimSheet }) {
  const store = useReview();
  const { policy, me } = store;
  const [isAgain, setAgain] = useState(false);
  if (notAdjudicable(claim, claim, policy) !== null) return null;
  const given = settledBy(claim.assessments, policy);
  const mayDecide = can(me.role, "claim:adjudicate");
  const isOwn = given.some(({ by }) => by.id === me.id);
  const isDecided = claim.status.state !== "needs_adjudication" && claim.adjudications.length > 0;
  return (
    <section aria-labelledby="adjudication-heading">
      <h3 id="adjudication-heading" className="inspector-heading">
        {isDecided ? "The reviewers differed" : "The reviewers differ"}
      </h3>
      <AssessmentPair assessments={given} meId={me.id} />
      {!mayDecide && !isDecided && (
        <p className="mt-2 text-small text-muted">An editor decides between them.</p>
      )}
      {mayDecide && isOwn && !policy.assessorMaySignOff && !isDecided && (
        <p className="mt-2 text-small text-muted">
          One of these is your own judgement: on this desk another editor decides.
        </p>
      )}
      {mayDecide &&
        (!isOwn || policy.assessorMaySignOff) &&
        (isDecided && !isAgain ? (
          <Button className="mt-2" onClick={() => setAgain(true)}>
            Decide again…
          </Button>
        ) : (
          <DecisionForm claim={claim} />
        ))}
    </section>
  );
}

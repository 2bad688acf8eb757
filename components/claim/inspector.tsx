"use client";

import { AdjudicationSection } from "@/components/adjudication/adjudication-section";
import { writtenIn } from "@/components/article/written-in";
import { ConflictPanel } from "@/components/conflict/conflict-panel";
import { EvidenceSection } from "@/components/evidence/evidence-section";
import { Corrections } from "@/components/revision/corrections";
import { Discussion } from "@/components/thread/discussion";
import { ClaimHistory } from "@/components/log/claim-history";
import { nameOf, noteKey, shownAssessment, targetOf } from "@/components/review/target";
import { inspectorId } from "@/components/review/field-ids";
import { shownOf } from "@/components/review/sentence-mark";
import { useDeskPart, useReview } from "@/components/review/use-review";
import type { ClaimStatus } from "@/domain/claim/status";
import { AssessmentList } from "./assessment-list";
import { AssigneeField } from "./assignee-field";
import { ClaimWords } from "./claim-words";
import { ClaimantField } from "./claimant-field";
import { DemandList } from "./demand-list";
import { Justification } from "./justification";
import { OtherClaims } from "./other-claims";
import { StaleWords } from "./stale-words";
import { ReasonPicker } from "./reason-picker";
import { ReviewersLine } from "./reviewers-line";
import { shownName, verdictClass } from "./verdict-class";
import { VerdictIcon } from "./verdict-icon";
import { VerdictPicker } from "./verdict-picker";
import { Walk } from "./walk";
import { WithdrawClaim } from "./withdraw-claim";

/** All about the sentence or claim that the person looks at. The first verdict or evidence makes a sentence a claim. */
export function Inspector() {
  const store = useReview();
  const focus = useDeskPart("focus");
  useDeskPart("drawing");
  useDeskPart("signOff");
  useDeskPart("notSaved");
  const target = targetOf(store, focus);
  if (!target) return <p className="text-muted">There is nothing to check in this article.</p>;
  const { claim, sentence } = target;
  const mark = store.index().marks()[sentence];
  const shown = claim ? shownOf(claim.status) : (mark?.shown ?? "unchecked");
  const draft = claim ? claim.status.draft : (mark?.draft ?? false);
  const judged = shownAssessment(store, claim);
  const conflict = claim && store.conflictOn(claim.id);
  const { start = 0, end = 0 } = store.revision.sentences[sentence] ?? {};
  // A form that was opened belongs to the place it was opened at.
  const place = noteKey(store, target);
  return (
    <div className="inspector-body">
      <Walk />
      <section aria-labelledby={inspectorId} className="inspector-lead">
        <h2 id={inspectorId} tabIndex={-1} className="flex items-center gap-2 text-tool font-semibold">
          <VerdictIcon verdict={shown} draft={draft} />
          {nameOf(store, target)}
          <span className="ml-auto font-normal text-muted">
            {standing(claim?.status ?? null) ?? shownName[shown]}
            {draft && ", draft"}
          </span>
        </h2>
        <blockquote className={`words ${verdictClass[shown]}`} {...writtenIn(store.article.language)}>
          {claim?.text ?? store.revision.text.slice(start, end)}
        </blockquote>
        {claim?.status.stale && judged && <StaleWords claim={claim} judged={judged} />}
        <AssigneeField target={target} />
        <ClaimantField
          key={`claimant ${place}`}
          claimant={claim?.claimant ?? null}
          version={claim?.version ?? null}
        />
        <ReviewersLine claim={claim} />
        {conflict && <ConflictPanel conflict={conflict} onSettled={toHeading} />}
        <VerdictPicker value={judged?.verdict ?? null} draft={draft} />
        {judged && <ReasonPicker verdict={judged.verdict} value={judged.reason} />}
        <DemandList missing={claim?.status.missing ?? []} />
        <Justification target={target} />
      </section>
      {claim && (
        <AdjudicationSection key={`adjudication ${claim.id} ${claim.adjudications.length}`} claim={claim} />
      )}
      <EvidenceSection key={`evidence ${place}`} target={target} />
      <Discussion key={`talk ${place}`} target={target} />
      <OtherClaims sentence={sentence} current={claim?.id ?? null} />
      {claim && claim.assessments.length + claim.adjudications.length > 0 && (
        <section aria-labelledby="assessments-heading">
          <h3 id="assessments-heading" className="inspector-heading">
            Assessments
          </h3>
          <AssessmentList
            assessments={claim.assessments}
            adjudications={claim.adjudications}
            meId={store.me.id}
          />
        </section>
      )}
      <Corrections key={`corrections ${place}`} target={target} />
      <ClaimHistory claim={claim} />
      {claim && <ClaimWords key={`words ${claim.id}`} claimId={claim.id} />}
      {claim && store.mayWrite && (
        <section aria-label="Remove">
          <WithdrawClaim key={`withdraw ${claim.id}`} claim={claim} />
        </section>
      )}
    </div>
  );
}

/** Where a claim stands that was judged and has no verdict for all that: two are to judge it. */
function standing(status: ClaimStatus | null): string | null {
  if (!status || status.verdict !== null || status.stale) return null;
  if (status.state === "needs_adjudication") return "needs an editor";
  return status.state === "in_review" ? "in review" : null;
}
const toHeading = () => document.getElementById(inspectorId)?.focus();

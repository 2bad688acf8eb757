"use client";

import { ConflictPanel } from "@/components/conflict/conflict-panel";
import { EvidenceSection } from "@/components/evidence/evidence-section";
import { nameOf, noteKey, shownAssessment, targetOf } from "@/components/review/target";
import { inspectorId } from "@/components/review/field-ids";
import { shownOf } from "@/components/review/sentence-mark";
import { useDeskPart, useReview } from "@/components/review/use-review";
import { AssessmentList } from "./assessment-list";
import { AssigneeField } from "./assignee-field";
import { ClaimantField } from "./claimant-field";
import { DemandList } from "./demand-list";
import { Justification } from "./justification";
import { OtherClaims } from "./other-claims";
import { ReasonPicker } from "./reason-picker";
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
      <section aria-labelledby={inspectorId}>
        <h2 id={inspectorId} tabIndex={-1} className="flex items-center gap-2 text-tool font-semibold">
          <VerdictIcon verdict={shown} draft={draft} />
          {nameOf(store, target)}
          <span className="ml-auto font-normal text-muted">
            {draft ? `${shownName[shown]}, draft` : shownName[shown]}
          </span>
        </h2>
        <blockquote className={`words ${verdictClass[shown]}`} dir="auto">
          {claim?.text ?? store.revision.text.slice(start, end)}
        </blockquote>
        <AssigneeField target={target} />
        <ClaimantField
          key={`claimant ${place}`}
          claimant={claim?.claimant ?? null}
          version={claim?.version ?? null}
        />
        {conflict && <ConflictPanel conflict={conflict} onSettled={toHeading} />}
        <VerdictPicker value={judged?.verdict ?? null} draft={draft} />
        {judged && <ReasonPicker verdict={judged.verdict} value={judged.reason} />}
        <DemandList missing={claim?.status.missing ?? []} />
        <Justification target={target} />
      </section>
      <EvidenceSection key={`evidence ${place}`} target={target} />
      <OtherClaims sentence={sentence} current={claim?.id ?? null} />
      {claim && claim.assessments.length > 0 && (
        <section aria-labelledby="assessments-heading">
          <h3 id="assessments-heading" className="inspector-heading">
            Assessments
          </h3>
          <AssessmentList assessments={claim.assessments} meId={store.me.id} />
        </section>
      )}
      {claim && store.mayWrite && (
        <section aria-label="Remove">
          <WithdrawClaim key={`withdraw ${claim.id}`} claim={claim} />
        </section>
      )}
    </div>
  );
}

const toHeading = () => document.getElementById(inspectorId)?.focus();

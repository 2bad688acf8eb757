"use client";

import { type KeyboardEvent, useState } from "react";
import { verdictClass } from "@/components/claim/verdict-class";
import { decideId } from "@/components/review/field-ids";
import { reveal } from "@/components/review/reveal";
import { useDraft, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ClaimSheet } from "@/domain/claim/sheet";
import { type Reason, reasonName, reasonsFor, verdictName, verdicts } from "@/domain/claim/verdict";
import {
  decisionKey,
  type DecisionDraft,
  draftOf,
  expectedOf,
  fittingReason,
  isSameBasis,
  lackOf,
} from "./decision-draft";

/** An editor's decision between judgements that differ, with the reason for it. */
export function DecisionForm({ claim }: { claim: ClaimSheet }) {
  const store = useReview();
  const key = decisionKey(claim.id);
  const basis = expectedOf(claim, store.policy.reviewersPerClaim);
  const draft = draftOf(useDraft(key), basis);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isOutdated = !isSameBasis(draft.expects, basis);

  const set = (changes: Partial<DecisionDraft>) => {
    setProblem(null);
    store.drafts.set(key, JSON.stringify({ ...draft, ...changes }));
  };

  async function decide() {
    const { verdict, justification, expects } = draft;
    const lack = isOutdated ? outdated : lackOf(draft);
    if (lack || verdict === null) return setProblem(lack);
    setBusy(true);
    const reason = fittingReason(verdict, draft.reason);
    const { id: claimId, text: words } = claim;
    const act = { type: "adjudicate", claimId, words, verdict, reason, justification, expects } as const;
    const answer = await store.perform(act, null);
    setBusy(false);
    if (!answer.ok) {
      if (answer.failure.code === "changed") store.lookAgain();
      return setProblem(answer.failure.message);
    }
    store.drafts.set(key, null);
    store.tell(`Decided: ${verdictName[verdict].toLowerCase()}.`);
    reveal(store);
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void decide();
  };
  const reasons = draft.verdict ? reasonsFor[draft.verdict] : [];

  return (
    <form
      aria-label="Decision"
      noValidate
      className="mt-3 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
      onKeyDown={onKeyDown}
    >
      <fieldset>
        <legend className="text-small font-semibold text-soft">Your decision</legend>
        <div className="mt-1 grid grid-cols-2 gap-1.5">
          {verdicts.map((verdict, at) => (
            <label key={verdict} className={`choice cursor-pointer ${verdictClass[verdict]}`}>
              <input
                type="radio"
                name="decision"
                id={at === 0 ? decideId : undefined}
                value={verdict}
                checked={draft.verdict === verdict}
                onChange={() => set({ verdict })}
                className="accent-accent"
              />
              {verdictName[verdict]}
            </label>
          ))}
        </div>
      </fieldset>
      {reasons.length > 0 && (
        <Field label="Reason code">
          {(control) => (
            <Select
              {...control}
              value={draft.reason ?? ""}
              onChange={({ target }) =>
                set({ reason: reasons.find((each) => each === target.value) ?? null })
              }
            >
              <option value="">Choose one</option>
              {reasons.map((reason: Reason) => (
                <option key={reason} value={reason}>
                  {reasonName[reason]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field label="Why" hint="Both reviewers read it, and it stands in the report.">
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={10_000}
            value={draft.justification}
            onChange={({ target }) => set({ justification: target.value })}
          />
        )}
      </Field>
      {(problem ?? isOutdated) && (
        <Notice title="Not decided">
          {problem ?? outdated}
          {isOutdated && (
            <p className="mt-2">
              <Button onClick={() => set({ expects: basis })}>I have read them again</Button>
            </p>
          )}
        </Notice>
      )}
      <div>
        <Button kind="primary" type="submit" unavailable={isBusy}>
          {isBusy ? "Deciding…" : "Decide"}
        </Button>
      </div>
    </form>
  );
}

const outdated =
  "The judgements above have changed since you began to write. Read them again before you decide.";

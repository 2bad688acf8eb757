"use client";

import { type SubmitEvent, useId, useState } from "react";
import { settingSays } from "@/components/desk/setting-says";
import { errorAt } from "@/components/http/send";
import { useWrite } from "@/components/http/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { toast } from "@/components/ui/toast";
import type { Policy } from "@/domain/article/article";

type Props = {
  id: string;
  version: number;
  title: string;
  /** What the article has of its own. */
  own: Partial<Policy> | null;
  desk: Policy;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** How one article is checked: each setting follows the desk, or is the article's own. */
export function ArticlePolicy({ id, version, title, own, desk, isOpen, onOpenChange }: Props) {
  const { problem, isBusy, write, forget } = useWrite();
  const form = useId();
  const [coverage, setCoverage] = useState(own?.coverageNeeded === undefined ? "desk" : "own");

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const policy = toPolicy(new FormData(event.currentTarget));
    write(`/articles/${id}`, { method: "PATCH", body: { policy }, version }, () => {
      onOpenChange(false);
      toast(policy ? `“${title}” is checked by rules of its own` : `“${title}” is checked as the desk says`);
    });
  }

  return (
    <Dialog
      title="How this article is checked"
      description={`What “${title}” needs before it can be signed off. It counts at once, for work done already too.`}
      isOpen={isOpen}
      onOpenChange={(open) => {
        forget();
        onOpenChange(open);
      }}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Leave it as it is</Button>
          <Button kind="primary" type="submit" form={form} unavailable={isBusy}>
            {isBusy ? "Saving…" : "Save"}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="grid gap-4">
        {problem && !problem.errors?.length && <Notice title={problem.title}>{problem.detail}</Notice>}
        <Choice
          name="reviewersPerClaim"
          label="Reviewers per claim"
          hint={settingSays.reviewersPerClaim}
          own={own?.reviewersPerClaim}
          desk={desk.reviewersPerClaim}
          choices={[
            [1, "One"],
            [2, "Two"],
          ]}
        />
        <Choice
          name="blindReview"
          label="Blind second review"
          hint={settingSays.blindReview}
          own={own?.blindReview}
          desk={desk.blindReview}
          choices={yesOrNo}
        />
        <Choice
          name="assessorMaySignOff"
          label="Who judged may also sign off"
          hint={settingSays.assessorMaySignOff}
          own={own?.assessorMaySignOff}
          desk={desk.assessorMaySignOff}
          choices={yesOrNo}
        />
        <Field label="Coverage needed for sign-off" error={errorAt(problem, "policy.coverageNeeded")}>
          {(control) => (
            <Select
              {...control}
              name="coverage"
              value={coverage}
              onChange={({ target }) => setCoverage(target.value)}
            >
              <option value="desk">{`As the desk: ${percentOf(desk.coverageNeeded)} %`}</option>
              <option value="own">Its own</option>
            </Select>
          )}
        </Field>
        {coverage === "own" && (
          <Field label="Coverage in %">
            {(control) => (
              <TextInput
                {...control}
                name="coverageNeeded"
                type="number"
                min={0}
                max={100}
                step="any"
                defaultValue={percentOf(own?.coverageNeeded ?? desk.coverageNeeded)}
                className="max-w-[10rem]"
              />
            )}
          </Field>
        )}
      </form>
    </Dialog>
  );
}

const yesOrNo: [boolean, string][] = [
  [true, "Yes"],
  [false, "No"],
];

type ChoiceProps<T> = {
  name: string;
  label: string;
  hint: string;
  own: T | undefined;
  desk: T;
  choices: [T, string][];
};

/** As the desk has it, or one of the others. */
function Choice<T extends number | boolean>({ name, label, hint, own, desk, choices }: ChoiceProps<T>) {
  const asDesk = choices.find(([value]) => value === desk)?.[1] ?? "";
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Select {...control} name={name} defaultValue={own === undefined ? "desk" : String(own)}>
          <option value="desk">{`As the desk: ${asDesk.toLowerCase()}`}</option>
          {choices.map(([value, says]) => (
            <option key={says} value={String(value)}>
              {says}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const percentOf = (share: number) => Math.round(share * 1000) / 10;

/** The article's own policy as the API takes it; `null` when all of it follows the desk. */
function toPolicy(entered: FormData): Partial<Policy> | null {
  const said = (name: string) => {
    const value = formText(entered, name);
    return value === "" || value === "desk" ? undefined : value;
  };
  const [reviewers, blind, mayBoth] = ["reviewersPerClaim", "blindReview", "assessorMaySignOff"].map(said);
  const coverage = said("coverageNeeded");
  const policy = {
    ...(reviewers && { reviewersPerClaim: Number(reviewers) }),
    ...(blind && { blindReview: blind === "true" }),
    ...(mayBoth && { assessorMaySignOff: mayBoth === "true" }),
    ...(coverage && { coverageNeeded: Number(coverage) / 100 }),
  };
  return Object.keys(policy).length > 0 ? policy : null;
}

"use client";

import { type SubmitEvent, useState } from "react";
import { errorAt } from "@/components/http/send";
import { useWrite } from "@/components/http/use-write";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { toast } from "@/components/ui/toast";
import type { DeskRecord } from "@/domain/event";
import { settingSays } from "./setting-says";

/** The desk's name and how it wants its articles checked. Saving names the version that the form shows. */
export function PolicyForm({ desk }: { desk: DeskRecord }) {
  // What the form was filled from: not what a refresh of the page has brought since.
  const [version, setVersion] = useState(desk.version);
  const { problem, isBusy, write } = useWrite();
  const { policy } = desk;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = toChange(new FormData(event.currentTarget));
    write(`/desks/${desk.id}`, { method: "PATCH", body, version }, ({ data }) => {
      setVersion((data as DeskRecord).version);
      toast("Saved the policy");
    });
  }

  return (
    <form onSubmit={submit} noValidate className="mt-8 grid max-w-[38rem] gap-6">
      {problem && !problem.errors?.length && (
        <Notice title={problem.title}>
          {problem.detail}
          {problem.code === "changed" && (
            <p className="mt-2">
              <Button onClick={() => window.location.reload()}>Show what it says now</Button>
            </p>
          )}
        </Notice>
      )}
      <Field label="Name of the desk" error={errorAt(problem, "name")}>
        {(control) => <TextInput {...control} name="name" maxLength={100} defaultValue={desk.name} />}
      </Field>
      <Field
        label="Reviewers per claim"
        hint={settingSays.reviewersPerClaim}
        error={errorAt(problem, "policy.reviewersPerClaim")}
      >
        {(control) => (
          <Select
            {...control}
            name="reviewersPerClaim"
            defaultValue={policy.reviewersPerClaim}
            className="max-w-[10rem]"
          >
            <option value="1">One</option>
            <option value="2">Two</option>
          </Select>
        )}
      </Field>
      <Checkbox
        name="blindReview"
        label="Blind second review"
        hint={settingSays.blindReview}
        defaultChecked={policy.blindReview}
      />
      <Field
        label="Coverage needed for sign-off, in %"
        hint={settingSays.coverageNeeded}
        error={errorAt(problem, "policy.coverageNeeded")}
      >
        {(control) => (
          <TextInput
            {...control}
            name="coverageNeeded"
            type="number"
            min={0}
            max={100}
            step="any"
            defaultValue={Math.round(policy.coverageNeeded * 1000) / 10}
            className="max-w-[10rem]"
          />
        )}
      </Field>
      <Checkbox
        name="assessorMaySignOff"
        label="Who judged may also sign off"
        hint={settingSays.assessorMaySignOff}
        defaultChecked={policy.assessorMaySignOff}
      />
      <Field
        label="Languages"
        hint={settingSays.languages}
        error={problem?.errors?.find(({ path }) => path.startsWith("languages"))?.message}
      >
        {(control) => (
          <TextInput
            {...control}
            name="languages"
            autoComplete="off"
            defaultValue={desk.languages.join(", ")}
          />
        )}
      </Field>
      <Field
        label="Days that snapshots are kept"
        hint={settingSays.snapshotRetention}
        error={errorAt(problem, "snapshotRetention")}
      >
        {(control) => (
          <TextInput
            {...control}
            name="snapshotRetention"
            type="number"
            min={1}
            defaultValue={desk.snapshotRetention ?? ""}
            className="max-w-[10rem]"
          />
        )}
      </Field>
      <div>
        <Button type="submit" kind="primary" unavailable={isBusy}>
          {isBusy ? "Saving…" : "Save the policy"}
        </Button>
      </div>
    </form>
  );
}

/** The form as the API takes it. */
function toChange(entered: FormData): object {
  const days = formText(entered, "snapshotRetention");
  return {
    name: formText(entered, "name"),
    policy: {
      reviewersPerClaim: Number(formText(entered, "reviewersPerClaim")),
      blindReview: entered.has("blindReview"),
      coverageNeeded: Number(formText(entered, "coverageNeeded")) / 100,
      assessorMaySignOff: entered.has("assessorMaySignOff"),
    },
    languages: formText(entered, "languages")
      .split(/[\s,;]+/)
      .filter(Boolean),
    snapshotRetention: days === "" ? null : Number(days),
  };
}

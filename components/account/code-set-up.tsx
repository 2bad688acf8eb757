"use client";

import { type SubmitEvent, useState } from "react";
import { errorAt, type Problem } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";
import { useConfirmedSend } from "@/components/http/confirmed-send";

type Props = {
  uri: string;
  setUp: string;
  secretKey: string;
  onDone: (recoveryCodes: string[]) => void;
  onCancel: () => void;
};

/** Brings the key into the person's app, and takes the app's first code. */
export function CodeSetUp({ uri, setUp, secretKey, onDone, onCancel }: Props) {
  const send = useConfirmedSend();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    setBusy(true);
    const body = { setUp, code: formText(new FormData(form), "code") };
    const sent = await send("/api/v1/account/code", { method: "POST", body });
    setBusy(false);
    if (sent.ok) return onDone((sent.data as { recoveryCodes: string[] }).recoveryCodes);
    showFault(form, () => setProblem(sent.problem));
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={submit}
      className="grid max-w-[30rem] gap-4 border-l-3 border-accent py-1 pl-3"
    >
      <div>
        <p>
          Enter this key in your authenticator app, or, on the phone itself,{" "}
          <a href={uri}>open it in the app</a>.
        </p>
        <p className="mt-2 font-mono text-note break-words select-all">{inGroups(secretKey)}</p>
      </div>
      <Field
        label="Code that the app shows now"
        error={problem ? (errorAt(problem, "code") ?? problem.detail) : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            className="max-w-40"
            autoFocus
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" unavailable={isBusy}>
          {isBusy ? "Checking…" : "Ask for codes from now on"}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

const inGroups = (key: string) => key.replace(/(.{4})(?=.)/g, "$1 ");

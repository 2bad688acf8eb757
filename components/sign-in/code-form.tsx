"use client";

import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { refusalText } from "./refusal";
import { trySignIn } from "./sign-in";

type Props = { next: string; onStartAgain: (words: string | null) => void };

/** The second step of signing in. */
export function CodeForm({ next, onStartAgain }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    setBusy(true);
    const outcome = await trySignIn("code", { code: formText(new FormData(form), "code") });
    if (outcome.is === "in") return window.location.assign(next);
    setBusy(false);
    const words = outcome.is === "refused" ? outcome.words : null;
    if (words === refusalText("start_again")) return onStartAgain(words);
    setRefusal(words);
    form.querySelector("input")?.select();
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      {refusal && <Notice>{refusal}</Notice>}
      <Field
        label="Code of your authenticator app"
        hint="Lost your phone? Enter one of your recovery codes instead."
      >
        {(control) => (
          <TextInput
            {...control}
            name="code"
            autoComplete="one-time-code"
            maxLength={40}
            autoFocus
            required
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" unavailable={isBusy}>
          {isBusy ? "Signing in…" : "Sign in"}
        </Button>
        <Button onClick={() => onStartAgain(null)}>Start again</Button>
      </div>
    </form>
  );
}

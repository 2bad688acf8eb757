"use client";

import { type SubmitEvent, useState } from "react";
import { errorAt, type Problem, send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { showFault } from "@/components/ui/show-fault";
import { PasswordInput } from "./password-input";

/** Uses a reset link: only sending the form does, not opening the page. */
export function ResetForm({ token }: { token: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const body = { token, password: formText(new FormData(form), "password") };
    setBusy(true);
    const sent = await send("/api/v1/password-resets/use", { method: "POST", body });
    if (sent.ok) return window.location.assign("/sign-in");
    setBusy(false);
    showFault(form, () => setProblem(sent.problem));
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      {problem && !problem.errors?.length && <Notice>{problem.detail}</Notice>}
      <Field label="New password" hint="At least 12 characters." error={errorAt(problem, "password")}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" autoFocus />}
      </Field>
      <div>
        <Button type="submit" kind="primary" unavailable={isBusy}>
          {isBusy ? "Saving…" : "Set the password"}
        </Button>
      </div>
    </form>
  );
}

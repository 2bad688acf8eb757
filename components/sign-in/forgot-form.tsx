"use client";

import { type SubmitEvent, useState } from "react";
import { errorAt, type Problem, send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";

/** Asks for a reset link by mail. What it says is the same whether or not somebody has the address. */
export function ForgotForm() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const email = formText(new FormData(form), "email");
    setBusy(true);
    const sent = await send("/api/v1/password-resets", { method: "POST", body: { email } });
    setBusy(false);
    if (sent.ok) return setAskedFor(email);
    showFault(form, () => setProblem(sent.problem));
  }

  if (askedFor !== null) {
    return (
      <p role="status">
        If somebody here has the address <b className="font-semibold wrap-anywhere">{askedFor}</b>, a link is
        on its way there.
      </p>
    );
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      {problem && !problem.errors?.length && <Notice>{problem.detail}</Notice>}
      <Field label="E-mail" error={errorAt(problem, "email")}>
        {(control) => (
          <TextInput {...control} type="email" name="email" autoComplete="username" autoFocus required />
        )}
      </Field>
      <div>
        <Button type="submit" kind="primary" unavailable={isBusy}>
          {isBusy ? "Sending…" : "Send the link"}
        </Button>
      </div>
    </form>
  );
}

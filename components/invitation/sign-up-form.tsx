"use client";

import { type SubmitEvent, useState } from "react";
import { errorAt, type Problem, send } from "@/components/http/send";
import { PasswordInput } from "@/components/sign-in/password-input";
import { trySignIn } from "@/components/sign-in/sign-in";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";

/** Makes the account of an invited person, at the address of the invitation, then signs them in. */
export function SignUpForm({ token, email }: { token: string; email: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const entered = new FormData(form);
    const [name, password] = [formText(entered, "name"), formText(entered, "password")];
    setBusy(true);
    const sent = await send("/api/v1/invitations/sign-up", {
      method: "POST",
      body: { token, name, password },
    });
    if (sent.ok) {
      const outcome = await trySignIn("credentials", { email, password });
      return window.location.assign(outcome.is === "in" ? "/articles" : "/sign-in");
    }
    setBusy(false);
    showFault(form, () => setProblem(sent.problem));
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      {problem && !problem.errors?.length && <Notice title={problem.title}>{problem.detail}</Notice>}
      <Field label="E-mail" hint="The invitation is for this address. You sign in with it.">
        {(control) => (
          <TextInput {...control} type="email" name="email" value={email} readOnly autoComplete="username" />
        )}
      </Field>
      <Field label="Your name" hint="As the others on the desk know you." error={errorAt(problem, "name")}>
        {(control) => <TextInput {...control} name="name" autoComplete="name" maxLength={100} autoFocus />}
      </Field>
      <Field label="Password" hint="At least 12 characters." error={errorAt(problem, "password")}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" />}
      </Field>
      <div className="mt-2">
        <Button type="submit" kind="primary" unavailable={isBusy}>
          {isBusy ? "Joining…" : "Make the account and join"}
        </Button>
      </div>
    </form>
  );
}

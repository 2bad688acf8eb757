"use client";

import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { PasswordInput } from "./password-input";
import { trySignIn } from "./sign-in";

/** `next` is a path of this desk. */
export function SignInForm({ next }: { next: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const entered = new FormData(form);
    setBusy(true);
    const refused = await trySignIn(formText(entered, "email"), formText(entered, "password"));
    // A full load, so that nothing of the signed-out desk stays in memory.
    if (refused === null) return window.location.assign(next);
    setRefusal(refused);
    setBusy(false);
    // The message is read out by itself; the password is what to type again.
    form.querySelector<HTMLInputElement>("[name=password]")?.select();
  }

  return (
    // method=post keeps the password out of the address should the form be sent before the page is ready.
    <form method="post" onSubmit={submit} className="grid gap-4">
      {refusal && <Notice>{refusal}</Notice>}
      <Field label="E-mail">
        {(control) => (
          <TextInput {...control} type="email" name="email" autoComplete="username" autoFocus required />
        )}
      </Field>
      <Field label="Password">
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" required />}
      </Field>
      <div>
        <Button type="submit" kind="primary" unavailable={isBusy}>
          {isBusy ? "Signing in…" : "Sign in"}
        </Button>
      </div>
    </form>
  );
}

"use client";

import Link from "next/link";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { CodeForm } from "./code-form";
import { OtherWays } from "./other-ways";
import { PasswordInput } from "./password-input";
import { refusalText } from "./refusal";
import { trySignIn } from "./sign-in";

type Props = {
  /** A path of this desk. */
  next: string;
  /** Whether this browser has given a password already and lacks the code. */
  lacksCode: boolean;
  /** What a visit to an identity provider came back with. */
  error: string | null;
  providers: readonly { id: string; name: string }[];
};

export function SignInForm({ next, lacksCode, error, providers }: Props) {
  const [isCodeNeeded, setCodeNeeded] = useState(lacksCode);
  const [refusal, setRefusal] = useState(error === null ? null : refusalText(error));
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const entered = new FormData(form);
    setBusy(true);
    const outcome = await trySignIn("credentials", {
      email: formText(entered, "email"),
      password: formText(entered, "password"),
    });
    // A full load, so that nothing of the signed-out desk stays in memory.
    if (outcome.is === "in") return window.location.assign(next);
    setBusy(false);
    setRefusal(outcome.is === "refused" ? outcome.words : null);
    if (outcome.is === "code") return setCodeNeeded(true);
    // The message is read out by itself; the password is what to type again.
    form.querySelector<HTMLInputElement>("[name=password]")?.select();
  }

  function startAgain(words: string | null) {
    setRefusal(words);
    setCodeNeeded(false);
  }

  if (isCodeNeeded) return <CodeForm next={next} onStartAgain={startAgain} />;
  return (
    <>
      {/* method=post keeps the password out of the address should the form be sent before the page is ready. */}
      <form method="post" onSubmit={submit} className="grid gap-4">
        {refusal && <Notice>{refusal}</Notice>}
        <Field label="E-mail">
          {(control) => (
            <TextInput {...control} type="email" name="email" autoComplete="username" autoFocus required />
          )}
        </Field>
        <Field label="Password">
          {(control) => (
            <PasswordInput {...control} name="password" autoComplete="current-password" required />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" kind="primary" unavailable={isBusy}>
            {isBusy ? "Signing in…" : "Sign in"}
          </Button>
          <Link href="/sign-in/forgot">Forgot your password?</Link>
        </div>
      </form>
      <OtherWays next={next} providers={providers} onRefused={setRefusal} />
    </>
  );
}

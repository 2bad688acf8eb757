"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { errorAt, type Problem } from "@/components/http/send";
import { PasswordInput } from "@/components/sign-in/password-input";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { showFault } from "@/components/ui/show-fault";
import { useConfirmedSend } from "@/components/http/confirmed-send";
import { toast } from "@/components/ui/toast";

type Props = { email: string; hasPassword: boolean };

/** Changes the password, or sets the first one of somebody who signed in by other ways. */
export function PasswordForm({ email, hasPassword }: Props) {
  const router = useRouter();
  const send = useConfirmedSend();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const entered = new FormData(form);
    const present = hasPassword ? { present: formText(entered, "present") } : {};
    const body = { ...present, password: formText(entered, "password") };
    setBusy(true);
    const sent = await send("/api/v1/account/password", { method: "POST", body });
    setBusy(false);
    if (!sent.ok) return showFault(form, () => setProblem(sent.problem));
    setProblem(null);
    form.reset();
    toast("Your password is saved. You are signed out everywhere else.");
    router.refresh();
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="grid max-w-96 gap-4">
      {problem && !problem.errors?.length && <Notice>{problem.detail}</Notice>}
      {/* For password managers: whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
      {hasPassword && (
        <Field label="Present password" error={errorAt(problem, "present")}>
          {(control) => <PasswordInput {...control} name="present" autoComplete="current-password" />}
        </Field>
      )}
      <Field label="New password" hint="At least 12 characters." error={errorAt(problem, "password")}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" />}
      </Field>
      <div>
        <Button type="submit" unavailable={isBusy}>
          {isBusy ? "Saving…" : hasPassword ? "Change the password" : "Set a password"}
        </Button>
      </div>
    </form>
  );
}

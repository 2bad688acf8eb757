"use client";

import { type SubmitEvent, useId, useState } from "react";
import { errorAt, type Problem } from "@/components/http/send";
import { forgetPerson } from "@/components/kept/sign-out";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";
import { useConfirmedSend } from "@/components/http/confirmed-send";

/** Deletes the account after its address was typed. */
export function DeleteAccount({ id, email }: { id: string; email: string }) {
  const send = useConfirmedSend();
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    setBusy(true);
    const body = { email: formText(new FormData(form), "email") };
    const sent = await send("/api/v1/account/deletion", { method: "POST", body });
    // A full load, so that nothing of the desk stays in memory.
    if (sent.ok) {
      forgetPerson(id);
      return window.location.assign("/sign-in");
    }
    setBusy(false);
    showFault(form, () => setProblem(sent.problem));
  }

  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        Delete your account…
      </Button>
      <Dialog
        title="Delete your account?"
        description="You leave every desk, and nobody can sign in as you any more. This cannot be undone."
        isOpen={isOpen}
        onOpenChange={(open) => {
          setOpen(open);
          setProblem(null);
        }}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button type="submit" form={formId} kind="danger" unavailable={isBusy}>
              {isBusy ? "Deleting…" : "Delete my account"}
            </Button>
          </>
        }
      >
        <form id={formId} method="post" noValidate onSubmit={submit} className="grid gap-4">
          {problem && !errorAt(problem, "email") && <Notice>{problem.detail}</Notice>}
          <Field label={`Type your address, ${email}`} error={errorAt(problem, "email")}>
            {(control) => <TextInput {...control} type="email" name="email" autoComplete="off" />}
          </Field>
        </form>
      </Dialog>
    </>
  );
}

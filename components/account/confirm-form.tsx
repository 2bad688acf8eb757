"use client";

import { type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { errorAt, type Problem, send } from "@/components/http/send";
import { PasswordInput } from "@/components/sign-in/password-input";
import { askForPasskey } from "@/components/sign-in/passkey";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";
import { ConfirmElsewhere } from "./confirm-elsewhere";

type Ways = {
  hasPassword: boolean;
  hasCode: boolean;
  passkeys: unknown[];
  identities: { provider: string; name: string; isOffered: boolean }[];
};
type Props = { onDone: (isConfirmed: boolean) => void };

/** Asks for one proof of who the person is: their password, a code of their app, a passkey, or their provider. */
export function ConfirmForm({ onDone }: Props) {
  const [ways, setWays] = useState<Ways | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();

  useEffect(() => {
    let isHere = true;
    void send("/api/v1/account", { method: "GET" }).then((sent) => {
      if (!isHere) return;
      if (sent.ok) setWays(sent.data as Ways);
      else setProblem(sent.problem);
    });
    return () => {
      isHere = false;
    };
  }, []);

  async function prove(proof: object) {
    setBusy(true);
    const sent = await send("/api/v1/session/confirm", { method: "POST", body: proof });
    setBusy(false);
    if (sent.ok) return onDone(true);
    showFault(form.current, () => setProblem(sent.problem));
    form.current?.querySelector<HTMLInputElement>("input")?.select();
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    // A React event rises through portals: the form that asked must not be sent with this one.
    event.stopPropagation();
    if (isBusy) return;
    const entered = new FormData(event.currentTarget);
    const way = ways?.hasPassword ? "password" : "code";
    void prove({ [way]: formText(entered, way) });
  }

  async function provePasskey() {
    const answer = await askForPasskey();
    if (answer) await prove({ passkey: answer });
  }

  const providers = ways?.identities.filter(({ isOffered }) => isOffered) ?? [];
  const typed = ways !== null && (ways.hasPassword || ways.hasCode);
  const fault = errorAt(problem, "password") ?? errorAt(problem, "code");
  return (
    <Dialog
      title="Confirm that it is you"
      description="This cannot easily be undone, so Stet asks once more. It then stands for ten minutes."
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onDone(false);
      }}
      actions={
        <>
          <Button onClick={() => onDone(false)}>Cancel</Button>
          {typed && (
            <Button type="submit" form={formId} kind="primary" unavailable={isBusy}>
              {isBusy ? "Confirming…" : "Confirm"}
            </Button>
          )}
        </>
      }
    >
      <form id={formId} ref={form} method="post" noValidate onSubmit={submit} className="grid gap-4">
        {problem && !fault && <Notice>{problem.detail}</Notice>}
        {ways?.hasPassword && (
          <Field label="Your password" error={fault}>
            {(control) => (
              <PasswordInput {...control} name="password" autoComplete="current-password" autoFocus />
            )}
          </Field>
        )}
        {ways?.hasCode && !ways.hasPassword && (
          <Field label="Code of your authenticator app" error={fault}>
            {(control) => (
              <TextInput
                {...control}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                autoFocus
              />
            )}
          </Field>
        )}
        {ways && ways.passkeys.length > 0 && (
          <div>
            <Button onClick={() => void provePasskey()} kind={typed ? "plain" : "primary"}>
              Use a passkey
            </Button>
          </div>
        )}
        {providers.map(({ provider, name }) => (
          <ConfirmElsewhere key={provider} provider={provider} name={name} onDone={() => onDone(true)} />
        ))}
        {ways && !typed && ways.passkeys.length === 0 && providers.length === 0 && (
          <p>
            Your account has nothing to confirm with. Sign out, and sign in again by your link: for ten
            minutes after that Stet does not ask.
          </p>
        )}
      </form>
    </Dialog>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { errorAt } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";
import { useConfirmedSend } from "@/components/http/confirmed-send";
import { toast } from "@/components/ui/toast";

/** Has the browser make a passkey, and adds it to the account. */
export function PasskeyMaker() {
  const router = useRouter();
  const send = useConfirmedSend();
  const [fault, setFault] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const name = formText(new FormData(form), "name").trim();
    if (!name) return showFault(form, () => setFault("Give the passkey a name, so that you know it again."));
    setBusy(true);
    const failed = await add(name);
    setBusy(false);
    if (failed !== null) return showFault(form, () => setFault(failed));
    setFault(undefined);
    form.reset();
    toast(`Added “${name}”`);
    router.refresh();
  }

  /** What went wrong; `null` when nothing did. */
  async function add(name: string): Promise<string | null> {
    const offered = await send("/api/v1/passkeys/offer", { method: "POST" });
    if (!offered.ok) return offered.problem.detail;
    const { startRegistration } = await import("@simplewebauthn/browser");
    type Options = Parameters<typeof startRegistration>[0]["optionsJSON"];
    const answer = await startRegistration({ optionsJSON: offered.data as Options }).catch(() => null);
    if (!answer) return "The browser made no passkey. It may have one for this account already.";
    const added = await send("/api/v1/passkeys", { method: "POST", body: { name, answer } });
    return added.ok ? null : (errorAt(added.problem, "name") ?? added.problem.detail);
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-wrap items-start gap-2">
      <Field label="Name of a new passkey" error={fault} className="min-w-full grow sm:max-w-72 sm:min-w-56">
        {(control) => (
          <TextInput {...control} name="name" maxLength={100} placeholder="Laptop" autoComplete="off" />
        )}
      </Field>
      <Button type="submit" unavailable={isBusy} className="sm:mt-5">
        {isBusy ? "Adding…" : "Add a passkey"}
      </Button>
    </form>
  );
}

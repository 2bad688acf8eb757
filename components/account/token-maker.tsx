"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, startTransition, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { errorAt, type Problem } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Select } from "@/components/ui/select";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";
import { useConfirmedSend } from "@/components/http/confirmed-send";
import { NewToken } from "./new-token";

/** Makes a token and shows it this once. */
export function TokenMaker() {
  const router = useRouter();
  const send = useConfirmedSend();
  const [made, setMade] = useState<{ id: string; name: string; token: string } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useRef<string | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const entered = new FormData(form);
    const [name, scope] = [formText(entered, "name"), formText(entered, "scope")];
    id.current ??= uuidv7();
    setBusy(true);
    const sent = await send("/api/v1/tokens", { method: "POST", body: { id: id.current, name, scope } });
    setBusy(false);
    if (!sent.ok) {
      // After "there is one with this id already" the first try did arrive: the list shows it, unseen as it is.
      if (sent.problem.code === "conflict") {
        id.current = null;
        router.refresh();
      }
      return showFault(form, () => setProblem(sent.problem));
    }
    const { token } = sent.data as { token: string | null };
    const shown = token === null ? null : { id: id.current, name, token };
    id.current = null;
    form.reset();
    setProblem(null);
    // Together, so that the token and its line in the list appear at once.
    startTransition(() => {
      router.refresh();
      setMade(shown);
    });
  }

  return (
    <>
      <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-x-2 gap-y-3">
        <Field
          label="Name of a new token"
          error={problem ? (errorAt(problem, "name") ?? problem.detail) : undefined}
          className="min-w-full grow sm:max-w-72 sm:min-w-56"
        >
          {(control) => (
            <TextInput
              {...control}
              name="name"
              maxLength={100}
              placeholder="Import script"
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="It may">
          {(control) => (
            <Select {...control} name="scope" defaultValue="read">
              <option value="read">read only</option>
              <option value="write">read and write</option>
            </Select>
          )}
        </Field>
        <Button type="submit" unavailable={isBusy} className="mt-5">
          {isBusy ? "Making…" : "Make a token"}
        </Button>
      </form>
      {made && <NewToken key={made.id} name={made.name} token={made.token} onDone={() => setMade(null)} />}
    </>
  );
}

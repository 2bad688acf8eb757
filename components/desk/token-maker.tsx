"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, startTransition, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { errorAt, type Problem, send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";
import { NewToken } from "./new-token";

/** Makes a token and shows it this once. */
export function TokenMaker() {
  const router = useRouter();
  const [made, setMade] = useState<{ id: string; name: string; token: string } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useRef<string | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const name = formText(new FormData(form), "name");
    id.current ??= uuidv7();
    setBusy(true);
    const sent = await send("/api/v1/tokens", { method: "POST", body: { id: id.current, name } });
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
      <form onSubmit={submit} noValidate className="flex max-w-[30rem] items-end gap-2">
        <Field
          label="Name of a new token"
          error={problem ? (errorAt(problem, "name") ?? problem.detail) : undefined}
          className="grow"
        >
          {(control) => (
            <span className="flex gap-2">
              <TextInput
                {...control}
                name="name"
                maxLength={100}
                placeholder="Import script"
                autoComplete="off"
              />
              <Button type="submit" unavailable={isBusy}>
                {isBusy ? "Making…" : "Make a token"}
              </Button>
            </span>
          )}
        </Field>
      </form>
      {made && <NewToken key={made.id} name={made.name} token={made.token} onDone={() => setMade(null)} />}
    </>
  );
}

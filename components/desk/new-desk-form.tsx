"use client";

import { type SubmitEvent, useRef } from "react";
import { uuidv7 } from "uuidv7";
import { errorAt } from "@/components/http/send";
import { useWrite } from "@/components/http/use-write";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { TextInput } from "@/components/ui/text-input";
import { lookAt } from "./desk-switcher";

/** Makes a desk and looks at it. */
export function NewDeskForm() {
  const { problem, isBusy, write } = useWrite();
  // One id for all tries with this name, so that a repeated press makes one desk.
  const id = useRef<string | null>(null);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const made = (id.current ??= uuidv7());
    const body = { id: made, name: formText(new FormData(event.currentTarget), "name") };
    write("/desks", { method: "POST", body }, () => lookAt(made, "/desk"));
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[30rem]">
      <Field
        label="Name of a new desk"
        error={problem ? (errorAt(problem, "name") ?? problem.detail) : undefined}
      >
        {(control) => (
          <span className="flex gap-2">
            <TextInput
              {...control}
              name="name"
              maxLength={100}
              autoComplete="off"
              onChange={() => (id.current = null)}
            />
            <Button type="submit" unavailable={isBusy}>
              {isBusy ? "Making…" : "Make a desk"}
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}

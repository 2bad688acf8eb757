"use client";

import { useState } from "react";
import { leaveFor, useWrite } from "@/components/http/use-write";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";

type Props = { id: string; name: string; version: number };

/** Deletes the desk, once its name is typed: nobody does that by a slip. */
export function DeleteDesk({ id, name, version }: Props) {
  const [isAsked, ask] = useState(false);
  const [typed, type] = useState("");
  const { problem, isBusy, write } = useWrite();
  if (!isAsked) {
    return (
      <Button kind="danger" onClick={() => ask(true)}>
        Delete the desk…
      </Button>
    );
  }
  const isRight = typed.trim() === name;
  return (
    <form
      className="max-w-[30rem] border-l-3 border-disputed-line py-1 pl-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) write(`/desks/${id}`, { method: "DELETE", version }, () => leaveFor("/desks"));
      }}
    >
      {problem && <Notice title={problem.title}>{problem.detail}</Notice>}
      <Field
        label={`Type the desk’s name: ${name}`}
        hint="Nobody can reach its articles and reports from then on."
      >
        {(control) => (
          <TextInput
            {...control}
            value={typed}
            autoFocus
            autoComplete="off"
            onChange={(event) => type(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="submit" kind="danger" unavailable={isBusy || !isRight}>
          {isBusy ? "Deleting…" : "Delete the desk"}
        </Button>
        <Button onClick={() => ask(false)}>Keep it</Button>
      </div>
    </form>
  );
}

"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type Props = { name: string; token: string; onDone: () => void };

/** A token's one appearance. */
export function NewToken({ name, token, onDone }: Props) {
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(token);
      setCopied(true);
    } catch {
      toast.error("The browser did not allow copying. Select the token and copy it.");
    }
  }

  return (
    <div role="group" aria-label={`New token ${name}`} className="mt-4 border-l-3 border-accent py-1 pl-3">
      <Field
        label={`The token “${name}”`}
        hint="Copy it now: Stet keeps only a hash of it, and cannot show it again. A script sends it as Authorization: Bearer …"
      >
        {(control) => (
          <TextInput
            {...control}
            readOnly
            value={token}
            autoFocus
            onFocus={(event) => event.currentTarget.select()}
            className="font-mono"
          />
        )}
      </Field>
      <div className="mt-2 flex gap-2">
        <Button kind="primary" onClick={() => void copy()}>
          <span aria-live="polite">{isCopied ? "Copied" : "Copy the token"}</span>
        </Button>
        <Button onClick={onDone}>I have it, hide it</Button>
      </div>
    </div>
  );
}

"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast";
import { Button } from "./button";
import { Field } from "./field";
import { TextInput } from "./text-input";

type Props = {
  label: string;
  hint: string;
  value: string;
  /** What the button says, and the one that takes the value off the screen. */
  copy: string;
  done: string;
  onDone: () => void;
};

/** Something secret that is shown this once, to be copied. */
export function CopyField({ label, hint, value, copy, done, onDone }: Props) {
  const [isCopied, setCopied] = useState(false);

  async function toClipboard() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      toast.error("The browser did not allow copying. Select the text and copy it.");
    }
  }

  return (
    <>
      <Field label={label} hint={hint}>
        {(control) => (
          <TextInput
            {...control}
            readOnly
            value={value}
            autoFocus
            onFocus={(event) => event.currentTarget.select()}
            className="font-mono"
          />
        )}
      </Field>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => void toClipboard()}>
          <span aria-live="polite">{isCopied ? "Copied" : copy}</span>
        </Button>
        <Button onClick={onDone}>{done}</Button>
      </div>
    </>
  );
}

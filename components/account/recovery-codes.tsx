"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

type Props = { codes: readonly string[]; onDone: () => void };

/** The one appearance of the recovery codes. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join("\n"));
      setCopied(true);
    } catch {
      toast.error("The browser did not allow copying. Select the codes and copy them.");
    }
  }

  return (
    <div role="group" aria-label="Recovery codes" className="border-l-3 border-accent py-1 pl-3">
      <p className="max-w-[38rem]">
        Each of these codes signs you in once, should your phone be lost. Print them or put them into a
        password manager now: Stet keeps only hashes of them, and cannot show them again.
      </p>
      <ul className="mt-3 grid max-w-[26rem] gap-x-6 gap-y-1 font-mono select-all sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => void copy()}>
          <span aria-live="polite">{isCopied ? "Copied" : "Copy the codes"}</span>
        </Button>
        <Button onClick={onDone}>I have them, hide them</Button>
      </div>
    </div>
  );
}

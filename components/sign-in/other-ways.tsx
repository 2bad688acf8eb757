"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { askForPasskey } from "./passkey";
import { trySignIn } from "./sign-in";

type Props = {
  next: string;
  providers: readonly { id: string; name: string }[];
  onRefused: (words: string) => void;
};

/** Passkeys, and the identity providers of the settings. */
export function OtherWays({ next, providers, onRefused }: Props) {
  const [isBusy, setBusy] = useState(false);

  async function enterByPasskey() {
    setBusy(true);
    const answer = await askForPasskey();
    const outcome = answer && (await trySignIn("passkey", { answer: JSON.stringify(answer) }));
    if (outcome?.is === "in") return window.location.assign(next);
    setBusy(false);
    if (outcome?.is === "refused") onRefused(outcome.words);
  }

  return (
    <div className="mt-8 flex flex-wrap gap-2 border-t border-line pt-6">
      <Button unavailable={isBusy} onClick={() => void enterByPasskey()}>
        Use a passkey
      </Button>
      {providers.map(({ id, name }) => (
        <Button key={id} unavailable={isBusy} onClick={() => void signIn(id, { callbackUrl: next })}>
          Continue with {name}
        </Button>
      ))}
    </div>
  );
}

"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { unreachableText } from "./refusal";
import { trySignIn } from "./sign-in";

/** Signs in only when the person says so: a mail scanner that opens the link must not use it up. */
export function SignInByLink({ token }: { token: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);

  async function enter() {
    const outcome = await trySignIn("link", { token });
    if (outcome.is === "in") return window.location.assign("/articles");
    if (outcome.is === "code") return window.location.assign("/sign-in");
    setRefusal(
      outcome.words === unreachableText
        ? unreachableText
        : "This link does not work any more. Ask for a new one.",
    );
  }

  return (
    <div className="grid gap-4">
      {refusal && <Notice>{refusal}</Notice>}
      <div>
        <Button kind="primary" onClick={enter} autoFocus>
          Sign in
        </Button>
      </div>
    </div>
  );
}

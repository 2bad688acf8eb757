"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { unreachableText } from "./refusal";

/** Signs in only when the person says so: a mail scanner that opens the link must not use it up. */
export function SignInByLink({ token }: { token: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);

  async function enter() {
    const answer = await signIn("link", { redirect: false, token }).catch(() => undefined);
    if (answer && !answer.error) return window.location.assign("/articles");
    setRefusal(answer ? "This link does not work any more. Ask for a new one." : unreachableText);
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

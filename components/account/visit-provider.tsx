"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Goes to an identity provider to confirm who one is. Only when pressed: a link from elsewhere must not do it. */
export function VisitProvider({ id, name }: { id: string; name: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);

  async function visit() {
    const body = { provider: id, for: "confirm" };
    const sent = await send("/api/v1/identities/visit", { method: "POST", body });
    if (!sent.ok) return setRefusal(sent.problem.detail);
    // Asks the provider not to take an earlier sign-in there for an answer.
    await signIn(id, { callbackUrl: "/account/confirmed" }, { prompt: "login" });
  }

  return (
    <div className="grid gap-4">
      {refusal && <Notice>{refusal}</Notice>}
      <div>
        <Button kind="primary" onClick={() => void visit()} autoFocus>
          Continue with {name}
        </Button>
      </div>
    </div>
  );
}

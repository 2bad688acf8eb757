"use client";

import { useState } from "react";
import { type Problem, send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Joins the desk, when the person says so: looking at the link must not use it up. */
export function AcceptInvitation({ token, desk }: { token: string; desk: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function accept() {
    setBusy(true);
    const sent = await send("/api/v1/invitations/accept", { method: "POST", body: { token } });
    if (sent.ok) return window.location.assign("/articles");
    setBusy(false);
    setProblem(sent.problem);
  }

  return (
    <div className="grid gap-4">
      {problem && <Notice title={problem.title}>{problem.detail}</Notice>}
      <div>
        <Button kind="primary" wraps unavailable={isBusy} onClick={() => void accept()} autoFocus>
          {isBusy ? "Joining…" : `Join ${desk}`}
        </Button>
      </div>
    </div>
  );
}

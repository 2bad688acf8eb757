"use client";

import { useState } from "react";
import { useWrite } from "@/components/http/use-write";
import { AskInPlace } from "@/components/ui/ask-in-place";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Takes an invitation back. */
export function RevokeInvitation({ deskId, id, email }: { deskId: string; id: string; email: string }) {
  const [isAsked, ask] = useState(false);
  const { problem, isBusy, write } = useWrite();
  if (!isAsked) {
    return (
      <Button
        kind="quiet"
        className="-mr-2"
        aria-label={`Revoke the invitation of ${email}…`}
        onClick={() => ask(true)}
      >
        Revoke…
      </Button>
    );
  }
  return (
    <div className="w-full">
      {problem && <Notice title={problem.title}>{problem.detail}</Notice>}
      <AskInPlace
        question={`The link for ${email} does nothing from then on. You can make another.`}
        act="Revoke the invitation"
        acting="Revoking…"
        keep="Keep it"
        isDanger
        takesFocus
        isBusy={isBusy}
        onAct={() => write(`/desks/${deskId}/invitations/${id}`, { method: "DELETE" })}
        onKeep={() => ask(false)}
      />
    </div>
  );
}

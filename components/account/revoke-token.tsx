"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";

export function RevokeToken({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, startTransition] = useTransition();

  function revoke() {
    startTransition(async () => {
      const sent = await send(`/api/v1/tokens/${id}`, { method: "DELETE" });
      // Not there any more is what was wanted.
      if (!sent.ok && sent.problem.code !== "not_found") {
        toast.error(sent.problem.detail);
        return;
      }
      setOpen(false);
      toast(`Revoked “${name}”`);
      router.refresh();
    });
  }

  return (
    <>
      <Button kind="quiet" className="-mr-2" aria-label={`Revoke ${name}…`} onClick={() => setOpen(true)}>
        Revoke…
      </Button>
      <Dialog
        title="Revoke this token?"
        description={`Scripts that use “${name}” are refused from then on. What they did stays.`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button kind="danger" unavailable={isBusy} onClick={revoke}>
              {isBusy ? "Revoking…" : "Revoke the token"}
            </Button>
          </>
        }
      />
    </>
  );
}

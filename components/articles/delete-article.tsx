"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type Problem, send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";

type Props = {
  id: string;
  version: number;
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

export function DeleteArticle({ id, version, title, isOpen, onOpenChange }: Props) {
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, startTransition] = useTransition();

  function remove() {
    startTransition(async () => {
      const sent = await send(`/api/v1/articles/${id}`, {
        method: "DELETE",
        headers: { "if-match": `"${version}"` },
      });
      if (!sent.ok) {
        setProblem(sent.problem);
        // Somebody was here first: show how it stands. Never when offline, for then a refresh leaves the page.
        if (sent.problem.code === "changed" || sent.problem.code === "not_found") router.refresh();
        return;
      }
      onOpenChange(false);
      toast(`Deleted “${title}”`);
      router.refresh();
    });
  }

  return (
    <Dialog
      title="Delete this article?"
      description={`“${title}” goes from the desk, with all that was checked in it. Editors can restore it for 30 days, on the desk’s page.`}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setProblem(null);
        onOpenChange(open);
      }}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Keep it</Button>
          <Button kind="danger" unavailable={isBusy} onClick={remove}>
            {isBusy ? "Deleting…" : "Delete the article"}
          </Button>
        </>
      }
    >
      {problem && <Notice title={problem.title}>{problem.detail}</Notice>}
    </Dialog>
  );
}

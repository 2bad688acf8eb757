"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

type Props = {
  sample: { title: string; byline: string; language: string; markdown: string };
  deskId: string;
};

/** Stores the sample article on a desk and opens it. */
export function AddSample({ sample, deskId }: Props) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  // One id for all tries, so that a repeated press cannot add it twice.
  const id = useRef<string | null>(null);

  async function add() {
    id.current ??= uuidv7();
    setBusy(true);
    const sent = await send("/api/v1/articles", {
      method: "POST",
      body: { id: id.current, deskId, ...sample },
      headers: { "idempotency-key": id.current },
    });
    if (sent.ok) return router.push(`/articles/${id.current}`);
    setBusy(false);
    toast.error(sent.problem.detail);
  }

  return (
    <Button unavailable={isBusy} onClick={() => void add()}>
      {isBusy ? "Adding…" : "Add the sample article"}
    </Button>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useConfirmedSend } from "./confirmed-send";
import type { Problem, Sent } from "./send";

type Write = { method: "POST" | "PATCH" | "DELETE"; body?: object; version?: number };

/**
 * Writes through the API and shows the page anew. `problem` is what went wrong with the last try; when somebody else
 * was first, the page shows how it stands.
 */
export function useWrite() {
  const router = useRouter();
  const send = useConfirmedSend();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, startTransition] = useTransition();

  function write(path: string, { method, body, version }: Write, then?: (sent: Sent & { ok: true }) => void) {
    if (isBusy) return;
    startTransition(async () => {
      const headers = version === undefined ? undefined : { "if-match": `"${version}"` };
      const sent = await send(`/api/v1${path}`, { method, body, headers });
      setProblem(sent.ok ? null : sent.problem);
      if (sent.ok) then?.(sent);
      // Never when offline, for then a refresh leaves the page.
      if (sent.ok || sent.problem.code === "changed" || sent.problem.code === "not_found") router.refresh();
    });
  }

  return { problem, isBusy, write, forget: () => setProblem(null) };
}

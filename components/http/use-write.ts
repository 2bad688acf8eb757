"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useConfirmedSend } from "./confirmed-send";
import type { Problem, Sent } from "./send";

/** Follows a success; says so when it leaves the page. */
type Then = (sent: Sent & { ok: true }) => unknown;
type Write = { method: "POST" | "PATCH" | "DELETE"; body?: object; version?: number };

const leaving = "leaving";
export type Leaving = typeof leaving;

/** Goes to another page by a full load, after which nothing of this one is on the screen. */
export function leaveFor(path: string): Leaving {
  window.location.assign(path);
  return leaving;
}

/**
 * Writes through the API and shows the page anew. `problem` is what went wrong with the last try; when somebody else
 * was first, the page shows how it stands.
 */
export function useWrite() {
  const router = useRouter();
  const send = useConfirmedSend();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, startTransition] = useTransition();

  function write(path: string, { method, body, version }: Write, then?: Then) {
    if (isBusy) return;
    startTransition(async () => {
      const headers = version === undefined ? undefined : { "if-match": `"${version}"` };
      const sent = await send(`/api/v1${path}`, { method, body, headers });
      setProblem(sent.ok ? null : sent.problem);
      // A refresh of a page that is being left, or offline, may end in a full load of this page.
      if (sent.ok && (await then?.(sent)) === leaving) return;
      if (sent.ok || sent.problem.code === "changed" || sent.problem.code === "not_found") router.refresh();
    });
  }

  return { problem, isBusy, write, forget: () => setProblem(null) };
}

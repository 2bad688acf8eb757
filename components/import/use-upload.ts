import { useEffect, useRef, useState } from "react";
import type { Sent } from "@/components/http/send";
import { type Progress, upload } from "@/components/http/upload";

/** What is to be seen of an upload: how far it is, that it was cancelled, or nothing. */
export type ShownUpload = Progress | { stage: "cancelled" } | null;

/** A quick one is over before anybody could read how far it is. */
const quickMs = 400;

/** One upload at a time: a new one ends the one before. */
export function useUpload() {
  const [shown, show] = useState<ShownUpload>(null);
  const running = useRef<AbortController | null>(null);
  // Nobody waits for the answer once the page is left.
  useEffect(() => () => running.current?.abort(), []);

  /** `null` when it was cancelled, or another one took its place. */
  async function run(path: string, body: object, headers?: Record<string, string>): Promise<Sent | null> {
    running.current?.abort();
    const mine = (running.current = new AbortController());
    let progress: Progress = { stage: "sending", share: 0 };
    let isSlow = false;
    show(null);
    const wait = setTimeout(() => {
      isSlow = true;
      show(progress);
    }, quickMs);
    const { signal } = mine;
    const sent = await upload(path, {
      body,
      headers,
      signal,
      onProgress: (now) => {
        progress = now;
        if (isSlow && !signal.aborted) show(now);
      },
    });
    clearTimeout(wait);
    if (signal.aborted) return null;
    running.current = null;
    show(null);
    return sent;
  }

  function cancel() {
    running.current?.abort();
    running.current = null;
    show({ stage: "cancelled" });
  }

  return { shown, run, cancel };
}

import { useRef } from "react";
import { uuidv7 } from "uuidv7";
import { type Problem, send, type Sent } from "@/components/http/send";
import { toast } from "@/components/ui/toast";
import type { Details } from "./detail-fields";
import { type Source, toBody } from "./source";

type Stored = { ok: true; id: string } | { ok: false; problem: Problem };
type Upload = (path: string, body: object, headers?: Record<string, string>) => Promise<Sent | null>;

/**
 * Storing one article on a desk: all tries share an id, so that it cannot be stored twice, whatever the connection does. `null` when
 * it was cancelled.
 */
export function useStore(
  deskId: string,
  upload: Upload,
): (source: Source, details: Details) => Promise<Stored | null> {
  const made = useRef<string | null>(null);
  const mayHaveArrived = useRef(false);

  return async (source, details) => {
    const id = (made.current ??= uuidv7());
    const body = toBody(source, { id, deskId, ...details, deadline: toInstant(details.deadline) });
    const sent = await upload("/api/v1/articles", body, { "idempotency-key": id });
    if (sent === null) {
      mayHaveArrived.current = true;
      return null;
    }
    if (sent.ok) return { ok: true, id };
    if (mayHaveArrived.current && (await send(`/api/v1/articles/${id}`, { method: "GET" })).ok) {
      toast("An earlier try had arrived. The article is stored as you sent it then.");
      return { ok: true, id };
    }
    mayHaveArrived.current ||= sent.problem.status === 0 || sent.problem.status >= 500;
    return { ok: false, problem: sent.problem };
  };
}

/** The point in time that the reader's own clock calls `local`; empty when there is none. */
function toInstant(local: string): string {
  const time = new Date(local);
  return local === "" || Number.isNaN(time.getTime()) ? "" : time.toISOString();
}

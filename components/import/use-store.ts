import { useRef } from "react";
import { toast } from "sonner";
import { uuidv7 } from "uuidv7";
import { type Problem, send } from "@/components/http/send";
import type { Details } from "./detail-fields";
import { type Source, toBody } from "./source";

type Stored = { ok: true; id: string } | { ok: false; problem: Problem };

/** Storing one article on a desk: all tries share an id, so that it cannot be stored twice, whatever the connection does. */
export function useStore(deskId: string): (source: Source, details: Details) => Promise<Stored> {
  const made = useRef<string | null>(null);
  const mayHaveArrived = useRef(false);

  return async (source, details) => {
    const id = (made.current ??= uuidv7());
    const sent = await send("/api/v1/articles", {
      method: "POST",
      body: toBody(source, { id, deskId, ...details, deadline: toInstant(details.deadline) }),
      headers: { "idempotency-key": id },
    });
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

import { z } from "zod";
import { fail, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { Id } from "@/server/command/text-input";
import { hub } from "./hub";

const Wanted = z.object({
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .nullable(),
  tab: Id.nullable(),
});

/** The article's events from the one that the request says is known already, as they happen. */
export async function openStream(
  actor: Actor,
  articleId: string,
  request: Request,
): Promise<Result<ReadableStream<Uint8Array>>> {
  const query = new URL(request.url).searchParams;
  const wanted = Wanted.safeParse({
    // A browser that comes back by itself says in the header how far it got; its address still says where it began.
    after: request.headers.get("last-event-id") ?? query.get("after"),
    tab: query.get("tab"),
  });
  if (!wanted.success) return fail(unreadable);
  return hub().open(actor, { articleId, ...wanted.data, signal: request.signal });
}

/** A stream as a response that no proxy keeps, holds back or packs. */
export function respondStream(stream: ReadableStream<Uint8Array>): Response {
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "content-encoding": "none",
      "x-accel-buffering": "no",
      // A connection that outlives its stream would keep the server from stopping.
      connection: "close",
    },
  });
}

const unreadable = {
  code: "invalid",
  message: "after and Last-Event-ID are the number of an event; tab is up to 64 letters, digits, - or _.",
} as const;

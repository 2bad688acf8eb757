import { verifiable } from "@/domain/log/entry";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { seenEvents } from "@/server/blind/seen-events";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { readEvents } from "./log";
import { visibleTo } from "./review";

const portion = 200;

/** The whole log of an article as lines to be verified, docs/verifying.md says how; a portion in memory at a time. */
export async function readLogLines(actor: Actor, articleId: string): Promise<Result<ReadableStream>> {
  const article = await db.article.findFirst({
    where: { id: articleId, ...visibleTo(actor) },
    select: { seq: true, head: true },
  });
  if (!article) return fail(notFound);
  const { seq, head } = article;
  const encoder = new TextEncoder();
  const lines = (all: readonly object[]) =>
    encoder.encode(all.map((line) => `${JSON.stringify(line)}\n`).join(""));
  let last = 0;
  return ok(
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(lines([{ kind: "log", stream: articleId, seq, head }])),
      // Entries are only added to the log, so that portions read one after the other fit together.
      async pull(controller) {
        const events = await readEvents(articleId, { after: last, upTo: seq, take: portion });
        const seen = await seenEvents(actor.id, articleId, events);
        const entries = events.flatMap((event, at) => {
          const own = seen[at];
          return own ? [verifiable({ stream: articleId, ...event }, own)] : [];
        });
        if (entries.length > 0) {
          controller.enqueue(lines(entries.map((entry) => ({ kind: "event", ...entry }))));
        }
        last += portion;
        if (last < seq) return;
        controller.enqueue(lines([{ kind: "end", lines: seq + 1 }]));
        controller.close();
      },
    }),
  );
}

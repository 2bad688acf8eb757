import { z } from "zod";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import type { Written } from "@/server/command/once";
import { parse } from "@/server/command/parse";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { countUnread, inInbox } from "./queries";

type Unread = { unread: number };

export const Reading = z.strictObject({ isRead: z.boolean() });

/** Marks one thing in one's own inbox as read, or as unread again. */
export async function markRead(
  actor: Actor,
  { id, ...unchecked }: { id: string } & Record<string, unknown>,
): Promise<Result<Written<Unread>>> {
  const parsed = parse(Reading, unchecked);
  if (!parsed.ok) return parsed;
  const { count } = await db.notification.updateMany({
    where: { ...inInbox(actor), id },
    data: { readAt: parsed.value.isRead ? new Date() : null },
  });
  if (count === 0) return fail(notFound);
  return ok({ answer: { unread: await countUnread(actor) }, status: 200, seq: null });
}

export const ReadingOfAll = z.strictObject({
  /** The newest moment that the person has seen: what came after it stays unread. */
  until: z.iso.datetime({ offset: true }),
});

/** Marks all that is in one's own inbox as read. */
export async function markAllRead(actor: Actor, unchecked: unknown): Promise<Result<Written<Unread>>> {
  const parsed = parse(ReadingOfAll, unchecked);
  if (!parsed.ok) return parsed;
  await db.notification.updateMany({
    where: { ...inInbox(actor), readAt: null, createdAt: { lte: new Date(parsed.value.until) } },
    data: { readAt: new Date() },
  });
  return ok({ answer: { unread: await countUnread(actor) }, status: 200, seq: null });
}

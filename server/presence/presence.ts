import { z } from "zod";
import type { Present } from "@/domain/presence/presence";
import { presentPeople } from "@/domain/presence/presence";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { parse } from "@/server/command/parse";
import type { Written } from "@/server/command/once";
import { Id } from "@/server/command/text-input";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { announce, presenceOf, tellingOthers } from "@/server/realtime/announce";

export const Presence = z.strictObject({
  articleId: Id,
  /** Made by the tab, and named when it opens the article's stream. */
  id: Id,
  sentence: z.number().int().min(0).max(1_000_000).nullable(),
  isIdle: z.boolean(),
});

/** A tab that was not heard of for so long is gone. Tabs with an open stream are heard of more often than that. */
const goneAfterSeconds = 25;

/** Where somebody is on an article, from an open tab. Not a change of the article: it is in no log. */
export async function tellPresence(actor: Actor, unchecked: unknown): Promise<Result<Written<null>>> {
  const parsed = parse(Presence, unchecked);
  if (!parsed.ok) return parsed;
  const { articleId, id, sentence, isIdle } = parsed.value;
  const told = await db.$executeRaw`
    INSERT INTO "Presence" (id, "articleId", "userId", sentence, "isIdle", "seenAt")
    SELECT ${id}, a.id, m."userId", ${sentence}::int, ${isIdle}, now()
    FROM "Article" a JOIN "Desk" d ON d.id = a."deskId" AND d."deletedAt" IS NULL
    JOIN "Member" m ON m."deskId" = d.id AND m."userId" = ${actor.id}
    WHERE a.id = ${articleId} AND a."deletedAt" IS NULL
    ON CONFLICT (id) DO UPDATE SET sentence = EXCLUDED.sentence, "isIdle" = EXCLUDED."isIdle", "seenAt" = now()
    WHERE "Presence"."articleId" = EXCLUDED."articleId" AND "Presence"."userId" = EXCLUDED."userId"
    ${tellingOthers(presenceOf(articleId))}`;
  if (told === 0) return fail(notFound);
  announce(presenceOf(articleId));
  return ok({ answer: null, status: 204, seq: null });
}

/** Who has the article open. */
export async function readPresent(articleId: string): Promise<Present[]> {
  const tabs = await db.$queryRaw<Present[]>`
    SELECT u.id, u.name, p.sentence, p."isIdle" FROM "Presence" p JOIN "User" u ON u.id = p."userId"
    WHERE p."articleId" = ${articleId} AND p."seenAt" > now() - make_interval(secs => ${goneAfterSeconds})
    ORDER BY p."seenAt" DESC, p.id LIMIT 200`;
  return presentPeople(tabs);
}

/** An open stream of a tab. */
export type OpenTab = { tab: string; articleId: string; userId: string };

/** Says of the tabs that they are still there, and forgets those that nobody has spoken for. */
export async function touchPresence(tabs: readonly OpenTab[]): Promise<void> {
  const column = (name: keyof OpenTab) => tabs.map((each) => each[name]);
  await db.$executeRaw`
    WITH gone AS (DELETE FROM "Presence" WHERE "seenAt" < now() - interval '1 minute' AND NOT id = ANY(${column("tab")}))
    INSERT INTO "Presence" (id, "articleId", "userId", "seenAt")
    SELECT t.id, a.id, t."userId", now()
    FROM unnest(${column("tab")}::text[], ${column("articleId")}::text[], ${column("userId")}::text[]) AS t (id, "articleId", "userId")
    JOIN "Article" a ON a.id = t."articleId"
    ON CONFLICT (id) DO UPDATE SET "seenAt" = now()
    WHERE "Presence"."articleId" = EXCLUDED."articleId" AND "Presence"."userId" = EXCLUDED."userId"`;
}

/** Takes a tab away whose stream has ended. */
export async function endPresence({ tab, articleId, userId }: OpenTab): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "Presence" WHERE id = ${tab} AND "articleId" = ${articleId} AND "userId" = ${userId}
    ${tellingOthers(presenceOf(articleId))}`;
  announce(presenceOf(articleId));
}

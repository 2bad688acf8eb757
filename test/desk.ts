import { uuidv7 } from "uuidv7";
import { type Role, roles } from "@/domain/access";
import { createArticle } from "@/server/article/commands";
import type { Actor } from "@/server/auth/actor";
import { createSession, readSession } from "@/server/auth/session";
import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";
import type { WriteHeaders } from "@/server/http/door";

export const noHeaders: WriteHeaders = { idempotencyKey: null, ifMatch: null };

/** A desk with one person of each role, and one person who is on another desk only. */
export async function makeDesk() {
  const deskId = await insertDesk("Harwick desk");
  const elsewhere = await insertDesk("Another desk");
  const people = await Promise.all(roles.map(async (role) => [role, await addMember(deskId, role)] as const));
  return {
    deskId,
    ...(Object.fromEntries(people) as Record<Role, Actor>),
    outsider: await addMember(elsewhere, "owner"),
  };
}

export type TestDesk = Awaited<ReturnType<typeof makeDesk>>;

/** An article of three sentences in two paragraphs, on the desk of `actor`. */
export async function makeArticle(actor: Actor, text = "It rained for 40 days. Nobody sang.\n\nWhat next?") {
  return unwrap(await createArticle(actor, { fields: { text, title: "Rain" } }, noHeaders)).answer;
}

/** The same person in a browser in which they signed in `minutesAgo`. */
export async function inBrowser(actor: Actor, minutesAgo = 0) {
  const secret = await createSession(actor.id, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
  const authenticatedAt = new Date(Date.now() - minutesAgo * 60_000);
  await db.session.updateMany({ where: { tokenHash: sha256(secret) }, data: { authenticatedAt } });
  const session = await readSession(secret);
  if (!session) throw new Error("A new session is live.");
  return { secret, actor: { ...session, via: "session" } satisfies Actor };
}

/** The value of a result that must be there. */
export function unwrap<T>(result: { ok: true; value: T } | { ok: false; failure: { message: string } }): T {
  if (result.ok) return result.value;
  throw new Error(result.failure.message);
}

async function insertDesk(name: string): Promise<string> {
  const { id } = await db.desk.create({ data: { id: uuidv7(), name } });
  return id;
}

/** A new person on a desk. */
export async function addMember(deskId: string, role: Role): Promise<Actor> {
  const id = uuidv7();
  const email = `${role}-${id}@example.org`;
  const name = `${role} ${id.slice(-4)}`;
  await db.user.create({ data: { id, email, emailKey: email, name, members: { create: { deskId, role } } } });
  return { id, name, email, via: "program" };
}

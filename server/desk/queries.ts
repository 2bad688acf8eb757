import type { Role } from "@/domain/access";
import type { DeskRecord } from "@/domain/event";
import { fail, ok, type Result } from "@/domain/result";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { toDesk } from "./rows";

/** What makes a desk visible: it is not deleted, and has the person as a member. */
export const openTo = (actor: { id: string }) =>
  ({ deletedAt: null, members: { some: { userId: actor.id } } }) satisfies Prisma.DeskWhereInput;

/** A desk as one of its members sees it. */
export type OwnDesk = DeskRecord & { role: Role; createdAt: string };

/** The desk that `actor` works on: the one chosen in this browser, else their first; `null` when they are on none. */
export async function readDesk(actor: Actor): Promise<OwnDesk | null> {
  return currentOf(await readDesks(actor), actor);
}

export function currentOf(desks: readonly OwnDesk[], actor: Actor): OwnDesk | null {
  const chosen = actor.via === "session" ? actor.deskId : null;
  return desks.find(({ id }) => id === chosen) ?? desks[0] ?? null;
}

/** The desks that `actor` is a member of, in the order they joined them. */
export async function readDesks(actor: Actor): Promise<OwnDesk[]> {
  const members = await db.member.findMany({
    where: { userId: actor.id, desk: { deletedAt: null } },
    orderBy: [{ createdAt: "asc" }, { deskId: "asc" }],
    include: { desk: true },
  });
  return members.map(toOwnDesk);
}

/** One of one's own desks. */
export async function readOneDesk(actor: Actor, deskId: string): Promise<Result<OwnDesk>> {
  const member = await db.member.findUnique({
    where: { deskId_userId: { deskId, userId: actor.id }, desk: { deletedAt: null } },
    include: { desk: true },
  });
  return member ? ok(toOwnDesk(member)) : fail(notFound);
}

function toOwnDesk({ role, desk }: Prisma.MemberGetPayload<{ include: { desk: true } }>): OwnDesk {
  return { ...toDesk(desk), role, createdAt: desk.createdAt.toISOString() };
}

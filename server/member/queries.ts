import { can, type Role } from "@/domain/access";
import { fail, ok, type Result } from "@/domain/result";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { openTo } from "@/server/desk/queries";
import { notFound } from "@/server/http/problem";

/** `email` is `null` for those who do not manage the desk. */
export type DeskMember = {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  version: number;
  joinedAt: string;
};

/** The people of a desk; their addresses only for those who manage it. */
export async function readMembers(actor: Actor, deskId: string): Promise<Result<DeskMember[]>> {
  const rows = await db.member.findMany({
    where: { deskId, desk: openTo(actor) },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
    ...memberRow,
  });
  const own = rows.find(({ user }) => user.id === actor.id);
  return own ? ok(rows.map((row) => toMember(row, own.role))) : fail(notFound);
}

export const memberRow = { include: { user: { select: { id: true, name: true, email: true } } } } as const;

/** A member as somebody with the role `seenBy` sees them. */
export function toMember(row: Prisma.MemberGetPayload<typeof memberRow>, seenBy: Role): DeskMember {
  const { user, role, version, createdAt } = row;
  const email = can(seenBy, "desk:see-addresses") ? user.email : null;
  return { id: user.id, name: user.name, email, role, version, joinedAt: createdAt.toISOString() };
}

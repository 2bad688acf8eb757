import { can, type Role } from "@/domain/access";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";

/** What makes a desk visible: it is not deleted, and has the person as a member. */
export const openTo = (actor: { id: string }) =>
  ({ deletedAt: null, members: { some: { userId: actor.id } } }) satisfies Prisma.DeskWhereInput;

export type DeskMember = { id: string; name: string; email: string | null; role: Role };

/** The desk that `actor` works on, with their role; `null` when they are on none. */
export async function readDesk(actor: Actor) {
  const member = await db.member.findFirst({
    where: { userId: actor.id, desk: { deletedAt: null } },
    orderBy: { createdAt: "asc" },
    select: { role: true, desk: { select: { id: true, name: true, languages: true } } },
  });
  return member && { ...member.desk, role: member.role };
}

/** The people of a desk; their addresses only for those who manage it. Empty for a stranger. */
export async function readMembers(actor: Actor, deskId: string): Promise<DeskMember[]> {
  const members = await db.member.findMany({
    where: { deskId, desk: openTo(actor) },
    orderBy: { createdAt: "asc" },
    select: { role: true, user: { select: { id: true, name: true, email: true } } },
  });
  const own = members.find(({ user }) => user.id === actor.id);
  const seesAddresses = own !== undefined && can(own.role, "desk:see-addresses");
  return members.map(({ role, user }) => ({ ...user, role, email: seesAddresses ? user.email : null }));
}

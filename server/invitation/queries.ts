import { can, type Role } from "@/domain/access";
import { fail, ok, type Result } from "@/domain/result";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { forbidden } from "@/server/command/command";
import { db } from "@/server/db/client";
import { readOneDesk } from "@/server/desk/queries";
import { sha256 } from "@/server/hash";
import { openInvitation } from "./close";

export type PendingInvitation = {
  id: string;
  email: string;
  role: Role;
  by: { id: string; name: string };
  createdAt: string;
  expiresAt: string;
};

/** The desk's invitations that can still be accepted, newest first. */
export async function readInvitations(actor: Actor, deskId: string): Promise<Result<PendingInvitation[]>> {
  const desk = await readOneDesk(actor, deskId);
  if (!desk.ok) return desk;
  if (!can(desk.value.role, "member:invite")) return fail(forbidden(desk.value.role));
  const rows = await db.invitation.findMany({
    where: { deskId, ...openInvitation(new Date()) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...invitationRow,
  });
  return ok(rows.map(toInvitation));
}

export const invitationRow = { include: { by: { select: { id: true, name: true } } } } as const;

export function toInvitation(row: Prisma.InvitationGetPayload<typeof invitationRow>): PendingInvitation {
  const { id, email, role, by, createdAt, expiresAt } = row;
  return { id, email, role, by, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

/** What the page behind a link shows of it; `null` when it does not work any more. Looking does not use it up. */
export async function readInvitation(token: string) {
  const found = await findOpen(db, token);
  if (!found) return null;
  const { deskId, desk, by, role, email, emailKey } = found;
  const account = await db.user.findUnique({ where: { emailKey }, select: { id: true } });
  const { name, members } = desk;
  return {
    deskId,
    desk: name,
    by: by.name,
    role,
    email,
    accountId: account?.id ?? null,
    isMember: members.some(({ userId }) => userId === account?.id),
  };
}

/** The open invitation whose link has the secret `token`, on a desk that is there. */
export function findOpen(tx: Prisma.TransactionClient, token: string) {
  return tx.invitation.findFirst({
    where: { tokenHash: sha256(token), ...openInvitation(new Date()), desk: { deletedAt: null } },
    select: {
      id: true,
      deskId: true,
      email: true,
      emailKey: true,
      role: true,
      by: { select: { name: true } },
      desk: { select: { name: true, members: { select: { userId: true } } } },
    },
  });
}

import type { Role } from "@/domain/access";
import type { Prisma } from "@/generated/prisma/client";
import { emailKey } from "@/server/auth/email";
import type { Locked } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";

/** What makes an invitation usable. */
export function openInvitation(now: Date) {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } } satisfies Prisma.InvitationWhereInput;
}

type Which = { byId: string; but?: (role: Role) => boolean } | { to: string };

/**
 * Closes the open invitations that go with a member: those they made (but the ones `but` still allows), or those to
 * their address, which would let them in again.
 */
export async function closeInvitations(tx: Transaction, { id, at }: Locked, which: Which): Promise<void> {
  const whose = "to" in which ? { emailKey: emailKey(which.to) } : { byId: which.byId };
  const open = await tx.invitation.findMany({
    where: { deskId: id, ...openInvitation(at), ...whose },
    select: { id: true, role: true },
  });
  const allowed = "but" in which && which.but ? which.but : () => false;
  const ids = open.filter(({ role }) => !allowed(role)).map((each) => each.id);
  if (ids.length > 0) await tx.invitation.updateMany({ where: { id: { in: ids } }, data: { revokedAt: at } });
}

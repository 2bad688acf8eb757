import { z } from "zod";
import { fail, invalid, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { emailKey } from "@/server/auth/email";
import { requireRecent } from "@/server/auth/recent";
import { parse } from "@/server/command/parse";
import { recordDeskEvent } from "@/server/command/record";
import type { Transaction } from "@/server/command/once";
import { db } from "@/server/db/client";

export const Deletion = z.strictObject({
  email: z.string().max(254).describe("one's own address, typed as a sign that it is meant"),
});

/**
 * Deletes one's own account: whatever signs in with it goes, and its place on every desk. The person's row stays,
 * disabled and by name only, because log and reports name it.
 */
export async function deleteAccount(actor: Actor, unchecked: unknown): Promise<Result<null>> {
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  const parsed = parse(Deletion, unchecked);
  if (!parsed.ok) return parsed;
  if (emailKey(parsed.value.email) !== emailKey(actor.email)) {
    return invalid("email", "That is not the address of this account.");
  }
  return db.$transaction(async (tx) => {
    const desks = await lockDesks(tx, actor.id);
    const orphaned = await withoutOtherOwner(tx, actor.id);
    if (orphaned.length > 0) return lastOwner(orphaned);
    for (const { id } of desks) {
      await tx.member.deleteMany({ where: { deskId: id, userId: actor.id } });
      await recordDeskEvent(tx, id, actor.id, { type: "member.left", id: actor.id });
    }
    await forget(tx, actor.id);
    return ok(null);
  });
}

/** The person's desks, locked in one order: who leaves, is removed or demoted at the same time waits. */
async function lockDesks(tx: Transaction, userId: string): Promise<{ id: string }[]> {
  return tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM "Desk" d WHERE d.id IN (SELECT "deskId" FROM "Member" WHERE "userId" = ${userId})
    ORDER BY d.id FOR UPDATE`;
}

/** The names of the desks that would be left without an owner. */
async function withoutOtherOwner(tx: Transaction, userId: string): Promise<string[]> {
  const others = { role: "owner", userId: { not: userId }, user: { disabledAt: null } } as const;
  const desks = await tx.desk.findMany({
    where: {
      deletedAt: null,
      AND: [{ members: { some: { userId, role: "owner" } } }, { members: { none: others } }],
    },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  return desks.map(({ name }) => name);
}

function lastOwner(desks: string[]) {
  const names = desks.map((name) => `“${name}”`).join(", ");
  return fail({
    code: "conflict",
    message: `You are the only owner of ${names}. Make somebody else an owner, or delete the desk; then delete your account.`,
  });
}

async function forget(tx: Transaction, userId: string): Promise<void> {
  const where = { userId };
  await tx.session.deleteMany({ where });
  await tx.apiToken.deleteMany({ where });
  await tx.signInLink.deleteMany({ where });
  await tx.pendingSignIn.deleteMany({ where });
  await tx.passwordReset.deleteMany({ where });
  await tx.recoveryCode.deleteMany({ where });
  await tx.passkey.deleteMany({ where });
  await tx.passkeyChallenge.deleteMany({ where });
  await tx.linkedAccount.deleteMany({ where });
  await tx.idempotentAnswer.deleteMany({ where });
  await tx.notification.deleteMany({ where });
  await tx.presence.deleteMany({ where });
  await tx.user.update({
    where: { id: userId },
    data: {
      email: "",
      emailKey: `deleted:${userId}`,
      passwordHash: null,
      totpSecret: null,
      totpStep: null,
      disabledAt: new Date(),
    },
  });
}

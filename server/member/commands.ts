import { z } from "zod";
import { roles } from "@/domain/access";
import { mayChangeRole, mayGrant, mayRemove } from "@/domain/member/lattice";
import { fail, ok, type Result } from "@/domain/result";
import { forbidden } from "@/server/command/command";
import { deskCommand } from "@/server/command/desk-command";
import { changedMeanwhile } from "@/server/command/if-match";
import type { Transaction } from "@/server/command/once";
import { Id, Version } from "@/server/command/text-input";
import { closeInvitations } from "@/server/invitation/close";
import { notFound } from "@/server/http/problem";
import { memberRow, toMember } from "./queries";

const OneMember = z.strictObject({ deskId: Id, userId: Id, version: Version });

export const MemberChange = z.strictObject({ deskId: Id, userId: Id, role: z.enum(roles) });

/** Gives a member another role. */
export const changeMember = deskCommand({
  name: "member.change",
  input: MemberChange.extend({ version: Version }),
  permission: "member:change",
  async run({ tx, input: { deskId, userId, version, role }, desk }) {
    const member = await findMember(tx, deskId, userId);
    if (!member) return fail(notFound);
    if (!mayChangeRole(desk.role, member.role, role)) return fail(aboveOwnRole);
    if (member.version !== version) return changedMeanwhile(toMember(member, desk.role));
    if (member.role === role) {
      return ok({ event: null, subjectId: userId, status: 200, answer: toMember(member, desk.role) });
    }
    const kept = member.role === "owner" ? await keepAnOwner(tx, deskId, userId) : ok(null);
    if (!kept.ok) return kept;
    const changed = await tx.member.update({
      where: { deskId_userId: { deskId, userId } },
      data: { role, version: { increment: 1 } },
      ...memberRow,
    });
    await closeInvitations(tx, desk, { byId: userId, but: (invited) => mayGrant(role, invited) });
    return ok({
      event: { type: "member.changed", member: { id: userId, name: member.user.name, role } },
      subjectId: userId,
      status: 200,
      answer: toMember(changed, desk.role),
    });
  },
});

/** Takes a member off the desk; everybody may take themselves. What they did stays, under their name. */
export const removeMember = deskCommand({
  name: "member.remove",
  input: OneMember,
  permission: "desk:read",
  async run({ tx, actor, input: { deskId, userId, version }, desk }) {
    const isSelf = userId === actor.id;
    const member = await findMember(tx, deskId, userId);
    if (!member) return fail(notFound);
    if (!isSelf && !mayRemove(desk.role, "viewer")) return fail(forbidden(desk.role));
    if (!isSelf && !mayRemove(desk.role, member.role)) return fail(aboveOwnRole);
    if (member.version !== version) return changedMeanwhile(toMember(member, desk.role));
    const kept = member.role === "owner" ? await keepAnOwner(tx, deskId, userId) : ok(null);
    if (!kept.ok) return kept;
    await tx.member.delete({ where: { deskId_userId: { deskId, userId } } });
    await closeInvitations(tx, desk, { byId: userId });
    await closeInvitations(tx, desk, { to: member.user.email });
    return ok({
      event: { type: isSelf ? "member.left" : "member.removed", id: userId },
      subjectId: userId,
      status: 204,
      answer: null,
    });
  },
});

/**
 * That the desk has an owner left without `userId`. The desk must be locked, so that two owners who go at the same
 * moment come here one after the other.
 */
export async function keepAnOwner(tx: Transaction, deskId: string, userId: string): Promise<Result<null>> {
  const others = await tx.member.count({
    where: { deskId, role: "owner", userId: { not: userId }, user: { disabledAt: null } },
  });
  return others > 0 ? ok(null) : fail(lastOwner);
}

function findMember(tx: Transaction, deskId: string, userId: string) {
  return tx.member.findUnique({ where: { deskId_userId: { deskId, userId } }, ...memberRow });
}

const aboveOwnRole = {
  code: "forbidden",
  message:
    "You can give and take roles up to your own, and only owners can change owners. Ask an owner to do this.",
} as const;

const lastOwner = {
  code: "conflict",
  message: "A desk needs an owner, and this is its last. Make somebody else an owner first.",
} as const;

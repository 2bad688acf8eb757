import { z } from "zod";
import { skeleton } from "@/domain/member/skeleton";
import { fail, ok, type Result } from "@/domain/result";
import { requireRecent } from "@/server/auth/recent";
import type { Actor } from "@/server/auth/actor";
import { deskCommand } from "@/server/command/desk-command";
import { changedMeanwhile } from "@/server/command/if-match";
import type { Transaction, Written } from "@/server/command/once";
import { Id, Version } from "@/server/command/text-input";
import type { WriteHeaders } from "@/server/http/door";
import { notFound } from "@/server/http/problem";
import { DeskChange } from "./input";
import { keptSince } from "./kept";
import { toDesk } from "./rows";

/** Changes the desk's name, languages or policy. */
export const changeDesk = deskCommand({
  name: "desk.change",
  input: DeskChange.extend({ version: Version }),
  permission: "desk:change",
  async run({ tx, actor, input: { deskId, version, name, languages, policy, snapshotRetention }, desk }) {
    const known = toDesk(await tx.desk.findUniqueOrThrow({ where: { id: deskId } }));
    if (version !== desk.version) return changedMeanwhile({ ...known, role: desk.role });
    if (name !== undefined && (await hasDeskLike(tx, actor, name, deskId))) return nameTaken;
    const row = await tx.desk.update({
      where: { id: deskId },
      data: { name, languages, ...policy, snapshotRetention, version: { increment: 1 } },
    });
    const changed = toDesk(row);
    return ok({
      event: { type: "desk.changed", desk: changed },
      subjectId: deskId,
      status: 200,
      answer: { ...changed, role: desk.role, createdAt: row.createdAt.toISOString() },
    });
  },
});

const markDeleted = deskCommand({
  name: "desk.delete",
  input: z.strictObject({ deskId: Id, version: Version }),
  permission: "desk:delete",
  async run({ tx, input: { deskId, version }, desk }) {
    if (version !== desk.version) {
      return changedMeanwhile(toDesk(await tx.desk.findUniqueOrThrow({ where: { id: deskId } })));
    }
    await tx.desk.update({ where: { id: deskId }, data: { deletedAt: desk.at } });
    return ok({
      event: { type: "desk.deleted", id: deskId },
      subjectId: deskId,
      status: 204,
      answer: null,
    });
  },
});

/** Deletes a desk with all that is on it. Its owners can bring it back for 30 days. */
export async function deleteDesk(
  actor: Actor,
  input: unknown,
  headers: WriteHeaders,
): Promise<Result<Written<null>>> {
  const recent = requireRecent(actor);
  return recent.ok ? markDeleted(actor, input, headers) : recent;
}

/** Brings a deleted desk back as it was. */
export const restoreDesk = deskCommand({
  name: "desk.restore",
  input: z.strictObject({ deskId: Id }),
  permission: "desk:delete",
  isDeleted: true,
  async run({ tx, input: { deskId }, desk }) {
    const { count } = await tx.desk.updateMany({
      where: { id: deskId, deletedAt: { gt: keptSince(desk.at) } },
      data: { deletedAt: null },
    });
    if (count === 0) return fail(notFound);
    const row = await tx.desk.findUniqueOrThrow({ where: { id: deskId } });
    return ok({
      event: { type: "desk.restored", id: deskId },
      subjectId: deskId,
      status: 200,
      answer: { ...toDesk(row), role: desk.role, createdAt: row.createdAt.toISOString() },
    });
  },
});

/** Whether another desk of `actor` has a name that looks like `name`. */
export async function hasDeskLike(
  tx: Transaction,
  actor: Actor,
  name: string,
  exceptId: string | null,
): Promise<boolean> {
  const desks = await tx.desk.findMany({
    where: { deletedAt: null, members: { some: { userId: actor.id } } },
    select: { id: true, name: true },
  });
  return desks.some((desk) => desk.id !== exceptId && skeleton(desk.name) === skeleton(name));
}

export const nameTaken = fail({
  code: "conflict",
  message:
    "You are on a desk with a name that looks the same. Choose another, so that they can be told apart.",
});

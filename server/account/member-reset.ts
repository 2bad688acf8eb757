import { can } from "@/domain/access";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { requireRecent } from "@/server/auth/recent";
import type { Written } from "@/server/command/once";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { createResetLink } from "./reset";

/**
 * Makes a reset link for a member of a desk that `actor` owns. The link opens all that the member sees, so that it
 * is refused when they are on a desk that the actor does not own.
 */
export async function createMemberReset(
  actor: Actor,
  userId: string,
): Promise<Result<Written<{ link: string }>>> {
  const theirs = { deletedAt: null, members: { some: { userId, user: { disabledAt: null } } } };
  // Asked first and alone: somebody on other desks costs the same queries as nobody.
  const shared = await db.member.findMany({
    where: { userId: actor.id, desk: theirs },
    select: { role: true },
  });
  if (shared.length === 0) return fail(notFound);
  const roles = shared.map(({ role }) => role);
  if (!roles.some((role) => can(role, "desk:change"))) {
    return fail({ code: "forbidden", message: "Only an owner of the desk makes links for a new password." });
  }
  if (roles.filter((role) => can(role, "desk:change")).length < (await db.desk.count({ where: theirs }))) {
    return fail({
      code: "forbidden",
      message:
        "This person is also on a desk that you do not own, which the link would open to you. They can ask for a link by mail.",
    });
  }
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  return ok({ answer: { link: await createResetLink(userId) }, status: 201, seq: null });
}

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
  const desks = await db.desk.findMany({
    where: { deletedAt: null, members: { some: { userId, user: { disabledAt: null } } } },
    select: { members: { where: { userId: actor.id }, select: { role: true } } },
  });
  const roles = desks.flatMap(({ members }) => members.map(({ role }) => role));
  if (roles.length === 0) return fail(notFound);
  if (!roles.some((role) => can(role, "desk:change"))) {
    return fail({ code: "forbidden", message: "Only an owner of the desk makes links for a new password." });
  }
  if (roles.filter((role) => can(role, "desk:change")).length < desks.length) {
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

import { z } from "zod";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { identityProviderNames } from "@/server/auth/identity-providers";
import { requireRecent } from "@/server/auth/recent";
import { parse } from "@/server/command/parse";
import type { Written } from "@/server/command/once";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { onlyInBrowsers } from "./confirm";
import { refuseLastWay } from "./last-way";

export const IdentityVisit = z.strictObject({
  provider: z.string().max(50),
  for: z.enum(["link", "confirm"]).describe("to link the account there, or to confirm that it is you"),
});

/** What a signed-in person may go to a provider for: to link an account only when they proved who they are. */
export function planIdentityVisit(
  actor: Actor,
  unchecked: unknown,
): Result<z.output<typeof IdentityVisit> & { sessionId: string }> {
  if (actor.via !== "session") return fail(onlyInBrowsers);
  const parsed = parse(IdentityVisit, unchecked);
  if (!parsed.ok) return parsed;
  if (!identityProviderNames.some(({ id }) => id === parsed.value.provider)) return fail(notFound);
  const recent = parsed.value.for === "link" ? requireRecent(actor) : ok(null);
  return recent.ok ? ok({ ...parsed.value, sessionId: actor.sessionId }) : recent;
}

/** Takes away the accounts of one provider from the person's own. */
export async function unlinkIdentity(actor: Actor, provider: string): Promise<Result<Written<null>>> {
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  return db.$transaction(async (tx) => {
    const last = await refuseLastWay(tx, actor.id, "identity");
    const where = { provider, userId: actor.id };
    if ((await tx.linkedAccount.count({ where })) === 0) return fail(notFound);
    if (!last.ok) return last;
    await tx.linkedAccount.deleteMany({ where });
    return ok({ answer: null, status: 204 as const, seq: null });
  });
}

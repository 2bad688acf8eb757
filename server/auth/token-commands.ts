import { z } from "zod";
import { fail, ok, type Result } from "@/domain/result";
import { once, type Written } from "@/server/command/once";
import { parse } from "@/server/command/parse";
import { Id, Line } from "@/server/command/text-input";
import { isDuplicate } from "@/server/db/outage";
import type { WriteHeaders } from "@/server/http/door";
import { notFound } from "@/server/http/problem";
import type { Actor } from "./actor";
import { requireRecent } from "./recent";
import { newToken } from "./token";

export const NewToken = z.strictObject({
  id: Id.optional(),
  name: Line(100, "Give the token a name, so that you know it again."),
  scope: z.enum(["read", "write"]).default("write"),
});

type MadeToken = {
  id: string;
  name: string;
  hint: string;
  scope: "read" | "write";
  token: string | null;
  createdAt: string;
};

/** Makes a token for the person themselves. Its secret is in this answer only, not in a repeated one. */
export async function createToken(
  actor: Actor,
  unchecked: unknown,
  headers: WriteHeaders,
): Promise<Result<Written<MadeToken>>> {
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  const parsed = parse(NewToken, unchecked);
  if (!parsed.ok) return parsed;
  const { secret, row } = newToken({ ...parsed.value, userId: actor.id });
  const request = { actorId: actor.id, name: "token.create", input: unchecked, key: headers.idempotencyKey };
  try {
    const written = await once<MadeToken>(request, async (tx) => {
      const { id, name, hint, scope, createdAt } = await tx.apiToken.create({ data: row });
      return ok({
        answer: { id, name, hint, scope, token: null, createdAt: createdAt.toISOString() },
        status: 201,
        seq: null,
      });
    });
    if (!written.ok || written.value.answer.id !== row.id) return written;
    return ok({ ...written.value, answer: { ...written.value.answer, token: secret } });
  } catch (error) {
    if (isDuplicate(error))
      return fail({ code: "conflict", message: "There is a token with this id already." });
    throw error;
  }
}

/** Revokes one of the person's own tokens. */
export async function revokeToken(
  actor: Actor,
  { id }: { id: string },
  headers: WriteHeaders,
): Promise<Result<Written<null>>> {
  const request = { actorId: actor.id, name: "token.revoke", input: { id }, key: headers.idempotencyKey };
  return once<null>(request, async (tx) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id, userId: actor.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    return count === 0 ? fail(notFound) : ok({ answer: null, status: 204, seq: null });
  });
}

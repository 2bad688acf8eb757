import { fail, ok, type Result } from "@/domain/result";
import type { Transaction } from "@/server/command/once";

/**
 * That the person can still sign in when one of their passkeys or linked identities is gone. Locks the person until
 * the transaction ends, so that two removals at once cannot each count on the other.
 */
export async function refuseLastWay(
  tx: Transaction,
  userId: string,
  goes: "passkey" | "identity",
): Promise<Result<null>> {
  const [ways] = await tx.$queryRaw<{ passwords: number; passkeys: bigint; identities: bigint }[]>`
    SELECT CASE WHEN u."passwordHash" IS NULL THEN 0 ELSE 1 END AS passwords,
      (SELECT count(*) FROM "Passkey" p WHERE p."userId" = u.id) AS passkeys,
      (SELECT count(*) FROM "LinkedAccount" l WHERE l."userId" = u.id) AS identities
    FROM (SELECT id, "passwordHash" FROM "User" WHERE id = ${userId} FOR UPDATE) u`;
  if (!ways) throw new Error("Somebody without an account changed it.");
  const left = ways.passwords + Number(ways.passkeys) + Number(ways.identities) - 1;
  if (left > 0) return ok(null);
  return fail({
    code: "conflict",
    message: `This ${goes === "passkey" ? "passkey" : "account"} is your only way to sign in. Set a password or add a passkey first.`,
  });
}

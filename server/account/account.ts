import { z } from "zod";
import { type Digest, digests } from "@/domain/notification/notification";
import { ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { identityProviderNames } from "@/server/auth/identity-providers";
import { parse } from "@/server/command/parse";
import type { Written } from "@/server/command/once";
import { db } from "@/server/db/client";
import { PersonName, requireOwnName } from "@/server/member/person-name";

/** One's own account, and by what one can sign in to it. */
export type Account = {
  id: string;
  name: string;
  email: string;
  hasPassword: boolean;
  /** Whether signing in asks for the code of an authenticator app. */
  hasCode: boolean;
  recoveryCodesLeft: number;
  digest: Digest;
  passkeys: { id: string; name: string; createdAt: string; lastUsedAt: string | null }[];
  /** `isOffered`: whether the settings still have this provider. */
  identities: { provider: string; name: string; isOffered: boolean; createdAt: string }[];
};

export async function readAccount(actor: Actor): Promise<Account> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      id: true,
      name: true,
      email: true,
      passwordHash: true,
      totpSecret: true,
      digest: true,
      passkeys: { orderBy: { createdAt: "asc" } },
      linkedAccounts: { orderBy: { createdAt: "asc" } },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  const { id, name, email, passwordHash, totpSecret, digest, passkeys, linkedAccounts, _count } = user;
  return {
    id,
    name,
    email,
    hasPassword: passwordHash !== null,
    hasCode: totpSecret !== null,
    recoveryCodesLeft: totpSecret === null ? 0 : _count.recoveryCodes,
    digest,
    passkeys: passkeys.map((passkey) => ({
      id: passkey.id,
      name: passkey.name,
      createdAt: passkey.createdAt.toISOString(),
      lastUsedAt: passkey.lastUsedAt?.toISOString() ?? null,
    })),
    identities: linkedAccounts.map(({ provider, createdAt }) => ({
      ...toProvider(provider),
      createdAt: createdAt.toISOString(),
    })),
  };
}

function toProvider(provider: string) {
  const offered = identityProviderNames.find(({ id }) => id === provider);
  return { provider, name: offered?.name ?? provider, isOffered: offered !== undefined };
}

export const AccountChange = z
  .strictObject({ name: PersonName.optional(), digest: z.enum(digests).optional() })
  .refine((changes) => Object.keys(changes).length > 0, "Say what to change: name or digest.");

/** Changes one's own name, unless somebody on one of one's desks has one that looks the same; and one's digest. */
export async function changeAccount(actor: Actor, unchecked: unknown): Promise<Result<Written<Account>>> {
  const parsed = parse(AccountChange, unchecked);
  if (!parsed.ok) return parsed;
  const { name, digest } = parsed.value;
  const renamed = await db.$transaction(async (tx) => {
    const desks = await tx.member.findMany({ where: { userId: actor.id }, select: { deskId: true } });
    for (const { deskId } of name === undefined ? [] : desks) {
      const own = await requireOwnName(tx, deskId, { id: actor.id, name: name ?? actor.name });
      if (!own.ok) return own;
    }
    await tx.user.update({ where: { id: actor.id }, data: { name, digest } });
    return ok(null);
  });
  return renamed.ok ? ok({ answer: await readAccount(actor), status: 200, seq: null }) : renamed;
}

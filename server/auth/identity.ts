import { type Failure, fail, ok, type Result } from "@/domain/result";
import type { Transaction } from "@/server/command/once";
import { db } from "@/server/db/client";

/** A person as an identity provider knows them. Its address plays no part: nobody is found by it. */
export type Identity = { provider: string; subject: string };

/** The person who linked this identity to their account; `null` when nobody did. */
export async function readPersonOf({ provider, subject }: Identity) {
  const linked = await db.linkedAccount.findUnique({
    where: { provider_subject: { provider, subject }, user: { disabledAt: null } },
    select: { user: { select: { id: true, name: true, email: true, totpSecret: true } } },
  });
  return linked?.user ?? null;
}

/**
 * Links an identity to the account of a person who has just proved to be its owner: from their account page, or as
 * they accept an invitation. Refused when it is linked to somebody else; never decided by an e-mail address.
 */
export async function linkOrRefuse(
  tx: Transaction,
  userId: string,
  { provider, subject }: Identity,
): Promise<Result<null>> {
  await tx.linkedAccount.createMany({ data: { provider, subject, userId }, skipDuplicates: true });
  const linked = await tx.linkedAccount.findUnique({ where: { provider_subject: { provider, subject } } });
  return linked?.userId === userId ? ok(null) : fail(takenByOther);
}

const takenByOther: Failure = {
  code: "conflict",
  message: "That account is linked to another person here. Unlink it there first.",
};

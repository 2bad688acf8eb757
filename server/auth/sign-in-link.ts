import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";
import { createSecret } from "./secret";

type Lasting = { hours: number; reusable: boolean };

/** Makes a link that signs a person in, and returns its path. */
export async function createSignInLink(userId: string, { hours, reusable }: Lasting): Promise<string> {
  const { secret, secretHash } = createSecret();
  const expiresAt = new Date(Date.now() + hours * 3_600_000);
  await db.signInLink.create({ data: { tokenHash: secretHash, userId, reusable, expiresAt } });
  return `/sign-in/link?token=${secret}`;
}

/** The person whom a link would sign in; `null` when it is used up, too old or unknown. */
export async function readSignInLink(token: string) {
  const link = await db.signInLink.findFirst({ where: usable(token), select: { user: person } });
  return link?.user ?? null;
}

/** Uses a link, once unless it is reusable, and returns its person. */
export async function takeSignInLink(token: string) {
  const link = await db.signInLink.findFirst({
    where: usable(token),
    select: { reusable: true, user: person },
  });
  if (!link || link.reusable) return link?.user ?? null;
  const { count } = await db.signInLink.deleteMany({ where: usable(token) });
  return count === 1 ? link.user : null;
}

const usable = (token: string) => ({
  tokenHash: sha256(token),
  expiresAt: { gt: new Date() },
  user: { disabledAt: null },
});
const person = { select: { id: true, name: true, email: true } } as const;

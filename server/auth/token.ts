import { uuidv7 } from "uuidv7";
import { fail, ok, type Result } from "@/domain/result";
import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";
import { emailKey } from "./email";
import { createSecret } from "./secret";

/** An API token as its owner sees it listed. */
export type ListedToken = {
  id: string;
  name: string;
  hint: string;
  scope: "read" | "write";
  createdAt: string;
  lastUsedAt: string | null;
};

/** How old `lastUsedAt` may grow before a use is written down. */
const noticeEvery = 60 * 1000;

/** The person whose token `secret` is, or `null` when it is unknown or revoked. Asked at every request: one query. */
export async function readTokenOwner(secret: string) {
  const [token] = await db.$queryRaw<TokenOwner[]>`
    SELECT t.id AS "tokenId", t."lastUsedAt", t.scope::text AS scope, u.id, u.name, u.email
    FROM "ApiToken" t JOIN "User" u ON u.id = t."userId"
    WHERE t."tokenHash" = ${sha256(secret)} AND t."revokedAt" IS NULL AND u."disabledAt" IS NULL`;
  if (!token) return null;
  const { lastUsedAt, ...owner } = token;
  const { tokenId } = owner;
  if (!lastUsedAt || lastUsedAt.getTime() < Date.now() - noticeEvery) {
    await db.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: new Date() } });
  }
  return owner;
}

type TokenOwner = {
  tokenId: string;
  lastUsedAt: Date | null;
  scope: "read" | "write";
  id: string;
  name: string;
  email: string;
};

/** The row of a new token, and the secret that only its owner gets to see. */
export function newToken(input: { id?: string; userId: string; name: string; scope?: "read" | "write" }) {
  const { secret, secretHash } = createSecret("stet_");
  const { id = uuidv7(), userId, name, scope = "write" } = input;
  return { secret, row: { id, userId, name, scope, tokenHash: secretHash, hint: secret.slice(-4) } };
}

/** Makes a token for the person with this address, for the command line. */
export async function createApiToken(input: { email: string; name: string }): Promise<Result<string>> {
  const user = await db.user.findUnique({ where: { emailKey: emailKey(input.email), disabledAt: null } });
  if (!user) return fail({ code: "not_found", message: `Nobody here has the address ${input.email}.` });
  const { secret, row } = newToken({ userId: user.id, name: input.name });
  await db.apiToken.create({ data: row });
  return ok(secret);
}

/** The live tokens of a person, newest first. */
export async function readTokens(actor: { id: string }): Promise<ListedToken[]> {
  const tokens = await db.apiToken.findMany({
    where: { userId: actor.id, revokedAt: null },
    orderBy: { createdAt: "desc" },
  });
  return tokens.map(({ id, name, hint, scope, createdAt, lastUsedAt }) => ({
    id,
    name,
    hint,
    scope,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

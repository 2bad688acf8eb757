import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { db } from "@/server/db/client";
import { makeDesk, noHeaders, unwrap } from "@/test/desk";
import { emailKey } from "./email";
import { hashPassword, NewPassword, verifyPassword } from "./password";
import { createSession, endSession, readSession } from "./session";
import { createSignInLink, readSignInLink, takeSignInLink } from "./sign-in-link";
import { createToken, revokeToken } from "./token-commands";
import { createApiToken, readTokenOwner, readTokens } from "./token";

it("B05 a password counts byte for byte, and a long one is not cut", async () => {
  const long = `${"x".repeat(80)}1`;
  const hash = await hashPassword(long);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(long, hash)).toBe(true);
  expect(await verifyPassword(`${"x".repeat(80)}2`, hash)).toBe(false);
  expect(await verifyPassword(` ${long}`, hash)).toBe(false);
  expect(await verifyPassword(long, null)).toBe(false);
  expect(NewPassword.safeParse("short").success).toBe(false);
});

it("B12 spellings of one address are one person", () => {
  expect(emailKey(" Ana＠Example.ORG ")).toBe("ana@example.org");
});

it("a session is known by its secret only, ends when told to, and when its person is disabled", async () => {
  const { reviewer } = await makeDesk();
  const [kept, ended] = [await createSession(reviewer.id), await createSession(reviewer.id)];
  expect(await db.session.count({ where: { tokenHash: kept } })).toBe(0);
  await endSession(ended);
  expect(await readSession(ended)).toBeNull();
  expect(await readSession(kept)).toMatchObject({ id: reviewer.id });
  await db.user.update({ where: { id: reviewer.id }, data: { disabledAt: new Date() } });
  expect(await readSession(kept)).toBeNull();
});

it("B08 a session ends after thirty days, or fourteen without a visit", async () => {
  const { reviewer } = await makeDesk();
  const day = 24 * 60 * 60 * 1000;
  const [old, idle] = [await createSession(reviewer.id), await createSession(reviewer.id)];
  const [oldRow, idleRow] = await db.session.findMany({
    where: { userId: reviewer.id },
    orderBy: { createdAt: "asc" },
  });
  const hashes = [oldRow?.tokenHash, idleRow?.tokenHash];
  await db.session.update({
    where: { tokenHash: hashes[0] },
    data: { expiresAt: new Date(Date.now() - day) },
  });
  await db.session.update({
    where: { tokenHash: hashes[1] },
    data: { lastSeenAt: new Date(Date.now() - 15 * day) },
  });
  expect([await readSession(old), await readSession(idle)]).toEqual([null, null]);
});

it("an API token is shown once, works until it is revoked, and by its owner only", async () => {
  const { reviewer, editor } = await makeDesk();
  const made = unwrap(await createToken(reviewer, { name: "script" }, noHeaders)).answer;
  const secret = made.token ?? "";
  expect(secret).toMatch(/^stet_[\w-]{32}$/);
  expect(await readTokenOwner(secret)).toMatchObject({ id: reviewer.id });
  expect(JSON.stringify(await readTokens(reviewer))).not.toContain(secret);
  expect(await revokeToken(editor, { id: made.id }, noHeaders)).toMatchObject({
    failure: { code: "not_found" },
  });
  unwrap(await revokeToken(reviewer, { id: made.id }, noHeaders));
  expect(await readTokenOwner(secret)).toBeNull();
});

it("a token request sent again does not give the secret again", async () => {
  const { reviewer } = await makeDesk();
  const headers = { ...noHeaders, idempotencyKey: uuidv7() };
  const first = unwrap(await createToken(reviewer, { name: "script" }, headers)).answer;
  const again = unwrap(await createToken(reviewer, { name: "script" }, headers)).answer;
  expect(again).toEqual({ ...first, token: null });
});

it("the command line makes a token for a known address only", async () => {
  const { reviewer } = await makeDesk();
  expect(
    await readTokenOwner(unwrap(await createApiToken({ email: reviewer.email.toUpperCase(), name: "x" }))),
  ).toMatchObject({
    id: reviewer.id,
  });
  expect(await createApiToken({ email: "nobody@example.org", name: "x" })).toMatchObject({ ok: false });
});

it("B13 a sign-in link works once, also when two use it at the same time", async () => {
  const { reviewer } = await makeDesk();
  const path = await createSignInLink(reviewer.id, { hours: 1, reusable: false });
  const token = path.split("token=")[1] ?? "";
  expect(await readSignInLink(token)).toMatchObject({ id: reviewer.id });
  const taken = await Promise.all([takeSignInLink(token), takeSignInLink(token)]);
  expect(taken.filter((person) => person !== null)).toHaveLength(1);
  expect(await readSignInLink(token)).toBeNull();
});

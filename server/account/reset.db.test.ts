import { expect, it } from "vitest";
import { verifyPassword } from "@/server/auth/password";
import { readSession } from "@/server/auth/session";
import { createApiToken, readTokenOwner } from "@/server/auth/token";
import { db } from "@/server/db/client";
import { inBrowser, makeDesk, unwrap } from "@/test/desk";
import { createMemberReset } from "./member-reset";
import { askForReset, createResetLink, isOpenReset, mailReset, resetPassword } from "./reset";

const tokenOf = (link: string) => new URL(link).searchParams.get("token") ?? "";
const password = "a river of paper";

it("B13 a reset link works once, of fifty that use it at the same time", async () => {
  const { reviewer } = await makeDesk();
  const token = tokenOf(await createResetLink(reviewer.id));
  const passwords = Array.from({ length: 50 }, (_, n) => `${password} ${n}`);
  const used = await Promise.all(passwords.map((each) => resetPassword({ token, password: each })));
  expect(used.filter(({ ok }) => ok)).toHaveLength(1);
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: reviewer.id } });
  const winner = passwords[used.findIndex(({ ok }) => ok)] ?? "";
  expect(await verifyPassword(winner, passwordHash)).toBe(true);
});

it("B13 looking at a link does not use it up; a new one, an hour or a refused password do what they should", async () => {
  const { reviewer } = await makeDesk();
  const first = tokenOf(await createResetLink(reviewer.id));
  expect([await isOpenReset(first), await isOpenReset(first)]).toEqual([true, true]);
  const second = tokenOf(await createResetLink(reviewer.id));
  expect(await isOpenReset(first)).toBe(false);
  expect(await resetPassword({ token: second, password: "short" })).toMatchObject({
    failure: { code: "invalid" },
  });
  expect(await isOpenReset(second)).toBe(true);
  await db.passwordReset.updateMany({
    where: { userId: reviewer.id },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  expect(await resetPassword({ token: second, password })).toMatchObject({ failure: { code: "not_found" } });
});

it("B13 the database keeps a hash of the link only", async () => {
  const { reviewer } = await makeDesk();
  const token = tokenOf(await createResetLink(reviewer.id));
  expect(JSON.stringify(await db.passwordReset.findMany({ where: { userId: reviewer.id } }))).not.toContain(
    token,
  );
});

it("B07 A09 a reset ends all sessions and tokens, and keeps the second factor", async () => {
  const { reviewer } = await makeDesk();
  const { secret } = await inBrowser(reviewer);
  const token = unwrap(await createApiToken({ email: reviewer.email, name: "script" }));
  await db.user.update({ where: { id: reviewer.id }, data: { totpSecret: "sealed" } });
  unwrap(await resetPassword({ token: tokenOf(await createResetLink(reviewer.id)), password }));
  expect(await readSession(secret)).toBeNull();
  expect(await readTokenOwner(token)).toBeNull();
  expect(await db.user.findUniqueOrThrow({ where: { id: reviewer.id } })).toMatchObject({
    totpSecret: "sealed",
  });
});

it("B03 without mail every address gets the same answer", async () => {
  const { reviewer } = await makeDesk();
  const answers = [];
  for (const email of [reviewer.email, "nobody@example.org"]) answers.push(await askForReset({ email }, {}));
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ failure: { code: "conflict" } });
});

it("nobody unknown or disabled gets a link by mail", async () => {
  const { reviewer } = await makeDesk();
  await db.user.update({ where: { id: reviewer.id }, data: { disabledAt: new Date() } });
  await mailReset(reviewer.email);
  expect(await db.passwordReset.count({ where: { userId: reviewer.id } })).toBe(0);
});

it("A04 an owner makes a link for a member of a desk of theirs, and nobody else does", async () => {
  const desk = await makeDesk();
  const { owner, editor, reviewer, outsider } = desk;
  expect(await createMemberReset(outsider, reviewer.id)).toMatchObject({ failure: { code: "not_found" } });
  expect(await createMemberReset(owner, "nobody")).toMatchObject({ failure: { code: "not_found" } });
  expect(await createMemberReset(editor, reviewer.id)).toMatchObject({ failure: { code: "forbidden" } });
  const late = await inBrowser(owner, 11);
  expect(await createMemberReset(late.actor, reviewer.id)).toMatchObject({
    failure: { code: "confirm_first" },
  });
  const { link } = unwrap(await createMemberReset(owner, reviewer.id)).answer;
  expect(await isOpenReset(tokenOf(link))).toBe(true);
});

it("A01 an owner gets no link to somebody who is also on a desk that the owner does not own", async () => {
  const { owner, reviewer, outsider } = await makeDesk();
  const { deskId } = await db.member.findFirstOrThrow({ where: { userId: outsider.id } });
  await db.member.create({ data: { deskId, userId: reviewer.id, role: "viewer" } });
  expect(await createMemberReset(owner, reviewer.id)).toMatchObject({ failure: { code: "forbidden" } });
  await db.member.create({ data: { deskId, userId: owner.id, role: "owner" } });
  unwrap(await createMemberReset(owner, reviewer.id));
});

it("B14 the link is made of the settings", async () => {
  const { reviewer } = await makeDesk();
  expect(await createResetLink(reviewer.id)).toMatch(
    /^http:\/\/localhost:3000\/sign-in\/reset\?token=[\w-]{32}$/,
  );
});

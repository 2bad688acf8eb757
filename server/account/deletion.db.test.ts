import { expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password";
import { readSession } from "@/server/auth/session";
import { createApiToken, readTokenOwner } from "@/server/auth/token";
import { db } from "@/server/db/client";
import { inBrowser, makeDesk, unwrap } from "@/test/desk";
import { deleteAccount } from "./deletion";

const mine = (actor: Actor) => ({ email: actor.email });

it("an account is deleted after a recent proof and one's own address", async () => {
  const { reviewer, editor } = await makeDesk();
  const [late, here] = [await inBrowser(reviewer, 11), await inBrowser(reviewer)];
  expect(await deleteAccount(late.actor, mine(reviewer))).toMatchObject({
    failure: { code: "confirm_first" },
  });
  expect(await deleteAccount(here.actor, mine(editor))).toMatchObject({
    failure: { errors: [{ path: "email" }] },
  });
  unwrap(await deleteAccount(here.actor, { email: ` ${reviewer.email.toUpperCase()}` }));
});

it("all that signs in goes, the name stays, and each desk's log says that they left", async () => {
  const { reviewer, deskId } = await makeDesk();
  const { secret, actor } = await inBrowser(reviewer);
  const token = unwrap(await createApiToken({ email: reviewer.email, name: "script" }));
  await db.user.update({
    where: { id: actor.id },
    data: { passwordHash: await hashPassword("a river of paper") },
  });
  await db.linkedAccount.create({ data: { provider: "oidc", subject: actor.id, userId: actor.id } });
  await db.recoveryCode.create({ data: { codeHash: actor.id, userId: actor.id } });
  unwrap(await deleteAccount(actor, mine(reviewer)));
  expect([await readSession(secret), await readTokenOwner(token)]).toEqual([null, null]);
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    include: { members: true, sessions: true, apiTokens: true, linkedAccounts: true, recoveryCodes: true },
  });
  expect(user).toMatchObject({
    name: reviewer.name,
    passwordHash: null,
    members: [],
    sessions: [],
    apiTokens: [],
    linkedAccounts: [],
    recoveryCodes: [],
  });
  expect(user.disabledAt).not.toBeNull();
  expect(JSON.stringify(user)).not.toContain(reviewer.email);
  expect(await db.event.findMany({ where: { stream: deskId, type: "member.left" } })).toMatchObject([
    { subjectId: actor.id, byId: actor.id },
  ]);
});

it("the address is free for somebody new", async () => {
  const { reviewer } = await makeDesk();
  unwrap(await deleteAccount(reviewer, mine(reviewer)));
  const { email, name } = reviewer;
  await db.user.create({ data: { id: `${reviewer.id}-new`, email, emailKey: email, name } });
});

it("A06 the last owner of a desk is told what to do instead", async () => {
  const { owner, deskId } = await makeDesk();
  expect(await deleteAccount(owner, mine(owner))).toMatchObject({
    failure: { code: "conflict", message: expect.stringContaining("Harwick desk") },
  });
  expect(await db.member.count({ where: { deskId, userId: owner.id } })).toBe(1);
  await db.desk.update({ where: { id: deskId }, data: { deletedAt: new Date() } });
  unwrap(await deleteAccount(owner, mine(owner)));
});

it("A06 of two owners who delete their accounts at the same time one stays", async () => {
  for (let race = 0; race < 20; race++) {
    const { owner, editor, deskId } = await makeDesk();
    await db.member.updateMany({ where: { deskId, userId: editor.id }, data: { role: "owner" } });
    const both = await Promise.all([deleteAccount(owner, mine(owner)), deleteAccount(editor, mine(editor))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.member.count({ where: { deskId, role: "owner" } })).toBe(1);
  }
});

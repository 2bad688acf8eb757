import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "@/server/auth/password";
import { createSession, readSession } from "@/server/auth/session";
import { createToken } from "@/server/auth/token-commands";
import { readTokenOwner } from "@/server/auth/token";
import { db } from "@/server/db/client";
import { inBrowser, makeDesk, noHeaders, unwrap } from "@/test/desk";
import { changeAccount, readAccount } from "./account";
import { confirm } from "./confirm";
import { changePassword } from "./password";
import { endOtherSessions, endSessionById, readSessions } from "./sessions";

const password = "correct horse battery";

async function withPassword() {
  const { reviewer, ...desk } = await makeDesk();
  await db.user.update({
    where: { id: reviewer.id },
    data: { passwordHash: await hashPassword(password) },
  });
  return { reviewer, ...desk };
}

it("a person changes their own name, and an empty one is refused", async () => {
  const { reviewer } = await makeDesk();
  expect(unwrap(await changeAccount(reviewer, { name: "  Ana\n Novak " })).answer.name).toBe("Ana Novak");
  expect(await changeAccount(reviewer, { name: " " })).toMatchObject({ failure: { code: "invalid" } });
  expect(await readAccount(reviewer)).toMatchObject({
    name: "Ana Novak",
    hasPassword: false,
    hasCode: false,
  });
});

it("A13 a change of one's account takes the name and nothing else", async () => {
  const { reviewer } = await makeDesk();
  for (const more of [{ email: "x@example.org" }, { passwordHash: "x" }, { disabledAt: null }, { id: "x" }]) {
    expect(await changeAccount(reviewer, { name: "Ana", ...more })).toMatchObject({
      failure: { code: "invalid" },
    });
  }
});

it("B07 a browser can be signed out from another, by its own person only", async () => {
  const { reviewer, editor } = await makeDesk();
  const [here, there] = [await inBrowser(reviewer), await inBrowser(reviewer)];
  const listed = await readSessions(here.actor);
  expect(listed.map(({ id, current }) => [id, current])).toEqual([
    [here.actor.sessionId, true],
    [there.actor.sessionId, false],
  ]);
  expect(JSON.stringify(listed)).not.toContain(there.secret);
  expect(await endSessionById(editor, there.actor.sessionId)).toMatchObject({
    failure: { code: "not_found" },
  });
  expect(await readSession(there.secret)).not.toBeNull();
  unwrap(await endSessionById(here.actor, there.actor.sessionId));
  expect(await readSession(there.secret)).toBeNull();
});

it("B07 signing out everywhere else leaves this browser, and other people, signed in", async () => {
  const { reviewer, editor } = await makeDesk();
  const [here, there, other] = [
    await inBrowser(reviewer),
    await inBrowser(reviewer),
    await inBrowser(editor),
  ];
  unwrap(await endOtherSessions(here.actor));
  expect(await readSession(here.secret)).not.toBeNull();
  expect(await readSession(there.secret)).toBeNull();
  expect(await readSession(other.secret)).not.toBeNull();
});

it("B07 a changed password ends all other sessions, and gives this one a new secret", async () => {
  const { reviewer } = await withPassword();
  const [here, there] = [await inBrowser(reviewer), await inBrowser(reviewer)];
  const renewed = unwrap(
    await changePassword(here.actor, { present: password, password: "a river of paper" }),
  );
  expect(await readSession(there.secret)).toBeNull();
  expect(await readSession(here.secret)).toBeNull();
  expect(await readSession(renewed.secret)).toMatchObject({ sessionId: here.actor.sessionId });
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: reviewer.id } });
  expect(await verifyPassword("a river of paper", passwordHash)).toBe(true);
});

it("a password is changed with the present one only, and a first one is set after a recent proof", async () => {
  const { reviewer, editor } = await withPassword();
  const { actor } = await inBrowser(reviewer);
  for (const present of [undefined, "not the password"]) {
    expect(await changePassword(actor, { present, password: "a river of paper" })).toMatchObject({
      failure: { errors: [{ path: "present" }] },
    });
  }
  const [late, recent] = [await inBrowser(editor, 11), await inBrowser(editor)];
  expect(await changePassword(late.actor, { password: "a river of paper" })).toMatchObject({
    failure: { code: "confirm_first" },
  });
  unwrap(await changePassword(recent.actor, { password: "a river of paper" }));
});

it("B06 B08 a proof counts for ten minutes, and comes with a new secret for the session", async () => {
  const { reviewer } = await withPassword();
  const { secret, actor } = await inBrowser(reviewer, 11);
  const make = async (of = secret) => {
    const session = await readSession(of);
    if (!session) throw new Error("The session is live.");
    return createToken({ ...session, via: "session" }, { name: "script" }, noHeaders);
  };
  expect(await make()).toMatchObject({ failure: { code: "confirm_first" } });
  expect(await confirm(actor, { password: "not the password" })).toMatchObject({
    failure: { code: "invalid" },
  });
  expect(await make()).toMatchObject({ failure: { code: "confirm_first" } });
  const renewed = unwrap(await confirm(actor, { password }));
  expect(await readSession(secret)).toBeNull();
  unwrap(await make(renewed.secret));
});

it("B01 a sixth wrong proof within minutes is refused, even a right one", async () => {
  const { reviewer } = await withPassword();
  const { actor } = await inBrowser(reviewer, 11);
  for (let tries = 0; tries < 5; tries++) await confirm(actor, { password: "not the password" });
  expect(await confirm(actor, { password })).toMatchObject({ failure: { code: "too_many" } });
});

it("nobody proves anything with a token", async () => {
  const { reviewer } = await withPassword();
  const token = {
    id: reviewer.id,
    name: "",
    email: "",
    via: "token",
    tokenId: "none",
    scope: "write",
  } as const;
  for (const refused of [
    await confirm(token, { password }),
    await changePassword(token, { present: password, password: "a river of paper" }),
    await createToken(token, { name: "script" }, noHeaders),
  ]) {
    expect(refused).toMatchObject({ failure: { code: "forbidden" } });
  }
});

it("A09 A10 a token has the scope that it was made with, and ends with its person", async () => {
  const { reviewer } = await makeDesk();
  const { actor } = await inBrowser(reviewer);
  const made = unwrap(await createToken(actor, { name: "script", scope: "read" }, noHeaders)).answer;
  expect(await readTokenOwner(made.token ?? "")).toMatchObject({ scope: "read" });
  expect(made.scope).toBe("read");
  await db.user.update({ where: { id: reviewer.id }, data: { disabledAt: new Date() } });
  expect(await readTokenOwner(made.token ?? "")).toBeNull();
});

it("B08 a session that ended by itself is not listed", async () => {
  const { reviewer } = await makeDesk();
  const here = await inBrowser(reviewer);
  await createSession(reviewer.id);
  await db.session.updateMany({
    where: { userId: reviewer.id, id: { not: here.actor.sessionId } },
    data: { lastSeenAt: new Date(Date.now() - 15 * 24 * 60 * 60 * 1000) },
  });
  expect(await readSessions(here.actor)).toHaveLength(1);
});

it("C17 nobody takes a name that looks like a colleague's", async () => {
  const { reviewer, editor } = await makeDesk();
  unwrap(await changeAccount(editor, { name: "Anna Holm" }));
  // The first letter is a Cyrillic one.
  expect(await changeAccount(reviewer, { name: "Аnna Holm" })).toMatchObject({
    failure: { code: "conflict" },
  });
  unwrap(await changeAccount(editor, { name: "Anna Maria Holm" }));
  expect(unwrap(await changeAccount(reviewer, { name: "Anna Holm" })).answer.name).toBe("Anna Holm");
});

import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { type Role, roles } from "@/domain/access";
import { mayGrant } from "@/domain/member/lattice";
import { MadeInvitation } from "@/server/api/answers/desk";
import type { Actor } from "@/server/auth/actor";
import { emailKey } from "@/server/auth/email";
import { verifyPassword } from "@/server/auth/password";
import { createSession, readSession } from "@/server/auth/session";
import { db } from "@/server/db/client";
import { changeMember, removeMember } from "@/server/member/commands";
import { addMember, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { acceptInvitation, signUpByInvitation } from "./accept";
import { inviteMember, mostADay, revokeInvitation } from "./commands";
import { readInvitation, readInvitations } from "./queries";

let desk: TestDesk;
beforeEach(async () => {
  desk = await makeDesk();
});

const password = "correct horse battery";
const newAddress = () => `new-${uuidv7()}@example.org`;
const invite = async (email: string, role: Role = "reviewer", by: Actor = desk.owner) => {
  const { link, ...made } = unwrap(
    await inviteMember(by, { deskId: desk.deskId, email, role }, noHeaders),
  ).answer;
  return { ...made, token: new URL(link ?? "").searchParams.get("token") ?? "" };
};
const accept = (actor: Actor, token: string) => acceptInvitation(actor, { token }, noHeaders);
const revoke = (invitationId: string) =>
  revokeInvitation(desk.owner, { deskId: desk.deskId, invitationId }, noHeaders);
const roleOf = async (actor: Actor) =>
  (await db.member.findUnique({ where: { deskId_userId: { deskId: desk.deskId, userId: actor.id } } }))
    ?.role ?? null;
const notFound = { failure: { code: "not_found" } };

it("somebody without an account makes one by the link, at the invited address, and is on the desk", async () => {
  const email = newAddress();
  const { token } = await invite(email, "editor");
  expect(unwrap(await signUpByInvitation({ token, name: "Nina New", password }))).toMatchObject({
    status: 201,
    answer: { deskId: desk.deskId },
  });
  const user = await db.user.findUniqueOrThrow({ where: { emailKey: email }, include: { members: true } });
  expect(user).toMatchObject({ name: "Nina New", members: [{ deskId: desk.deskId, role: "editor" }] });
  expect(await verifyPassword(password, user.passwordHash)).toBe(true);
  const log = await db.event.findMany({ where: { stream: desk.deskId }, orderBy: { seq: "asc" } });
  expect(log.map(({ type, byId }) => [type, byId])).toEqual([
    ["invitation.made", desk.owner.id],
    ["member.joined", user.id],
  ]);
  expect(JSON.stringify(log)).not.toContain(email);
});

it("somebody with an account joins, and their browser looks at that desk", async () => {
  const secret = await createSession(desk.outsider.id);
  const session = await readSession(secret);
  const actor = { ...desk.outsider, ...session, via: "session" } as Actor;
  const { token } = await invite(desk.outsider.email.toUpperCase());
  expect(unwrap(await accept(actor, token)).status).toBe(201);
  expect(await roleOf(desk.outsider)).toBe("reviewer");
  expect(await readSession(secret)).toMatchObject({ deskId: desk.deskId });
});

it("A18 a link is kept as a hash, shown once, and looking at it does not use it up", async () => {
  const email = newAddress();
  const id = uuidv7();
  const input = { deskId: desk.deskId, email, role: "viewer", id };
  const headers = { ...noHeaders, idempotencyKey: uuidv7() };
  const first = unwrap(await inviteMember(desk.owner, input, headers));
  const token = new URL(first.answer.link ?? "").searchParams.get("token") ?? "";
  expect(token).toHaveLength(32);
  expect(MadeInvitation.strict().safeParse(first.answer).error).toBeUndefined();
  expect(unwrap(await inviteMember(desk.owner, input, headers)).answer.link).toBeNull();
  expect(unwrap(await inviteMember(desk.owner, input, noHeaders))).toMatchObject({
    status: 200,
    answer: { id, link: null },
  });
  const atRest = await Promise.all([
    db.invitation.findMany(),
    db.idempotentAnswer.findMany(),
    db.event.findMany({ where: { stream: desk.deskId } }),
  ]);
  expect(JSON.stringify(atRest)).not.toContain(token);
  expect(JSON.stringify(unwrap(await readInvitations(desk.editor, desk.deskId)))).not.toContain(token);
  for (let look = 0; look < 3; look++)
    expect(await readInvitation(token)).toMatchObject({ email, isMember: false });
  unwrap(await signUpByInvitation({ token, name: "Nina New", password }));
  expect(await readInvitation(token)).toBeNull();
});

it("A18 a forwarded link lets nobody else in, and stays usable for its person", async () => {
  const { token } = await invite(desk.outsider.email);
  const other = (await makeDesk()).viewer;
  expect(await accept(other, token)).toMatchObject({ failure: { code: "forbidden" } });
  expect(await signUpByInvitation({ token, name: "Mallory", password })).toMatchObject({
    failure: { code: "conflict" },
  });
  expect(await roleOf(other)).toBeNull();
  unwrap(await accept(desk.outsider, token));
});

it("A18 a used link lets nobody in again; its own person is told that they are in", async () => {
  const { token } = await invite(desk.outsider.email);
  unwrap(await accept(desk.outsider, token));
  expect(unwrap(await accept(desk.outsider, token)).status).toBe(200);
  expect(await accept((await makeDesk()).viewer, token)).toMatchObject(notFound);
  unwrap(
    await removeMember(desk.owner, { deskId: desk.deskId, userId: desk.outsider.id, version: 1 }, noHeaders),
  );
  expect(await accept(desk.outsider, token)).toMatchObject(notFound);
});

it("A18 a revoked link and an expired one do nothing, for people with an account and without", async () => {
  for (const end of ["revoked", "expired"] as const) {
    for (const email of [desk.outsider.email, newAddress()]) {
      const { token, id } = await invite(email);
      if (end === "revoked") unwrap(await revoke(id));
      else await db.invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
      expect(await readInvitation(token)).toBeNull();
      const outcome =
        email === desk.outsider.email
          ? await accept(desk.outsider, token)
          : await signUpByInvitation({ token, name: "Nina", password });
      expect(outcome).toMatchObject(notFound);
      expect(
        await db.user.count({
          where: { emailKey: emailKey(email), members: { some: { deskId: desk.deskId } } },
        }),
      ).toBe(0);
    }
  }
});

it("A18 it lasts seven days", async () => {
  const { createdAt, expiresAt } = await invite(newAddress());
  expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(7 * 24 * 60 * 60 * 1000);
});

it("A18 an invitation never changes the role of somebody who is on the desk", async () => {
  expect(
    await inviteMember(
      desk.owner,
      { deskId: desk.deskId, email: desk.viewer.email, role: "owner" },
      noHeaders,
    ),
  ).toMatchObject({
    failure: { code: "invalid", errors: [{ path: "email" }] },
  });
  const { token } = await invite(desk.outsider.email, "owner");
  await db.member.create({ data: { deskId: desk.deskId, userId: desk.outsider.id, role: "viewer" } });
  expect(unwrap(await accept(desk.outsider, token)).status).toBe(200);
  expect(await roleOf(desk.outsider)).toBe("viewer");
});

it("A18 F18 two accept at once, 50 times: one member, one event, one account", async () => {
  for (let round = 0; round < 25; round++) {
    const person = (await makeDesk()).viewer;
    const { token } = await invite(person.email);
    const statuses = (await Promise.all([accept(person, token), accept(person, token)])).map(
      (each) => unwrap(each).status,
    );
    expect(statuses.sort()).toEqual([200, 201]);
  }
  for (let round = 0; round < 25; round++) {
    const { token } = await invite(newAddress());
    const sign = () => signUpByInvitation({ token, name: `Nina ${"B".repeat(round + 1)}`, password });
    const made = await Promise.all([sign(), sign()]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  }
  expect(await db.event.count({ where: { stream: desk.deskId, type: "member.joined" } })).toBe(50);
  expect(await db.member.count({ where: { deskId: desk.deskId } })).toBe(54);
});

it("A18 acceptance and revocation at once, 50 times: either a member or a revoked link, never both", async () => {
  for (let round = 0; round < 50; round++) {
    const person = await addMember(await makeDeskId(), "viewer");
    const { token, id } = await invite(person.email);
    const [joined, revoked] = await Promise.all([accept(person, token), revoke(id)]);
    expect(joined.ok).toBe(!revoked.ok);
    expect((await roleOf(person)) !== null).toBe(joined.ok);
    if (round % 10 === 9) await db.invitation.deleteMany({ where: { deskId: desk.deskId } });
  }
});

it("A05 nobody invites above their own role, and only editors and owners invite", async () => {
  for (const by of roles)
    for (const role of roles) {
      const outcome = await inviteMember(
        desk[by],
        { deskId: desk.deskId, email: newAddress(), role },
        noHeaders,
      );
      expect(outcome.ok, `${by} invites ${role}`).toBe(mayGrant(by, role));
    }
  expect(
    await inviteMember(
      desk.outsider,
      { deskId: desk.deskId, email: newAddress(), role: "viewer" },
      noHeaders,
    ),
  ).toMatchObject(notFound);
});

it("A05 the invitations of somebody who goes or steps down go with them", async () => {
  const { deskId, editor, owner } = desk;
  const [asEditor, asViewer] = [
    await invite(newAddress(), "editor", editor),
    await invite(newAddress(), "viewer", editor),
  ];
  unwrap(await changeMember(owner, { deskId, userId: editor.id, role: "reviewer", version: 1 }, noHeaders));
  expect([await readInvitation(asEditor.token), await readInvitation(asViewer.token)]).toEqual([null, null]);
  unwrap(await changeMember(owner, { deskId, userId: editor.id, role: "editor", version: 2 }, noHeaders));
  const again = await invite(newAddress(), "viewer", editor);
  unwrap(await removeMember(owner, { deskId, userId: editor.id, version: 3 }, noHeaders));
  expect(await readInvitation(again.token)).toBeNull();
});

it("one address has one open link, and a desk makes a bounded number of them in a day", async () => {
  const email = newAddress();
  const input = { deskId: desk.deskId, email, role: "viewer" };
  const { id } = await invite(email);
  expect(await inviteMember(desk.owner, input, noHeaders)).toMatchObject({
    failure: { errors: [{ path: "email" }] },
  });
  unwrap(await revoke(id));
  unwrap(await inviteMember(desk.owner, input, noHeaders));
  await db.invitation.createMany({
    data: Array.from({ length: mostADay - 2 }, (_, n) => ({
      id: uuidv7(),
      deskId: desk.deskId,
      email: `${n}@example.org`,
      emailKey: `${n}@example.org`,
      role: "viewer" as const,
      tokenHash: uuidv7(),
      byId: desk.owner.id,
      expiresAt: new Date(),
      revokedAt: new Date(),
    })),
  });
  expect(await inviteMember(desk.owner, { ...input, email: newAddress() }, noHeaders)).toMatchObject({
    failure: { code: "too_many" },
  });
});

it("A17 a link to a deleted desk does nothing", async () => {
  const { token } = await invite(desk.outsider.email);
  await db.desk.update({ where: { id: desk.deskId }, data: { deletedAt: new Date() } });
  expect(await readInvitation(token)).toBeNull();
  expect(await accept(desk.outsider, token)).toMatchObject(notFound);
});

it("C17 nobody joins under a name that looks like another's, and no account is left behind", async () => {
  await db.user.update({ where: { id: desk.owner.id }, data: { name: "Olga Owner" } });
  const email = newAddress();
  const { token } = await invite(email);
  for (const name of ["Olga Owner", "Оlga Оwner", "OLGA\u200B OWNER"]) {
    expect(await signUpByInvitation({ token, name, password })).toMatchObject({
      failure: { code: "conflict" },
    });
  }
  for (const name of ["", "\u202EOlga", "…"]) {
    expect(await signUpByInvitation({ token, name, password })).toMatchObject({
      failure: { code: "invalid" },
    });
  }
  expect(await db.user.count({ where: { emailKey: email } })).toBe(0);
  unwrap(await signUpByInvitation({ token, name: "Olga B. Owner", password }));
});

async function makeDeskId(): Promise<string> {
  return (await db.desk.create({ data: { id: uuidv7(), name: "Elsewhere" } })).id;
}

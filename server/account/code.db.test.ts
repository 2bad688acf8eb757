import { Secret, TOTP } from "otpauth";
import { expect, it } from "vitest";
import { startSecondStep, takeSecondStep } from "@/server/auth/second-step";
import { readSession } from "@/server/auth/session";
import { takeCode, totpStepOf } from "@/server/auth/totp";
import { db } from "@/server/db/client";
import { inBrowser, makeDesk, unwrap } from "@/test/desk";
import { readAccount } from "./account";
import { offerCodeKey, renewRecoveryCodes, turnCodeOff, turnCodeOn } from "./code";
import { confirm } from "./confirm";

const codeAt = (key: string, at = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: at });
/** No code of the app around now. */
function wrongCode(key: string): string {
  const near = [-2, -1, 0, 1, 2].map((steps) => codeAt(key, Date.now() + steps * 30_000));
  return (
    ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !near.includes(code)) ?? ""
  );
}

/** A person who is asked for codes; the step of the set-up lies well behind, so that today's codes are unused. */
async function withCode() {
  const { reviewer, owner } = await makeDesk();
  const { actor } = await inBrowser(reviewer);
  const { key, setUp } = unwrap(offerCodeKey(actor)).answer;
  const { recoveryCodes } = unwrap(await turnCodeOn(actor, { setUp, code: codeAt(key) })).answer;
  await db.user.update({ where: { id: actor.id }, data: { totpStep: 0 } });
  return { actor, owner, key, recoveryCodes };
}

it("setting up needs a recent proof, a good code, and the person whom the key was made for", async () => {
  const { reviewer, editor } = await makeDesk();
  const [late, here, other] = [
    await inBrowser(reviewer, 11),
    await inBrowser(reviewer),
    await inBrowser(editor),
  ];
  expect(offerCodeKey(late.actor)).toMatchObject({ failure: { code: "confirm_first" } });
  const { key, setUp, uri } = unwrap(offerCodeKey(here.actor)).answer;
  expect(uri).toContain(`secret=${key}`);
  expect(await turnCodeOn(here.actor, { setUp, code: wrongCode(key) })).toMatchObject({
    failure: { errors: [{ path: "code" }] },
  });
  expect(await turnCodeOn(other.actor, { setUp, code: codeAt(key) })).toMatchObject({
    failure: { code: "conflict" },
  });
  const old = Date.now() + 31 * 60_000;
  expect(await turnCodeOn(here.actor, { setUp, code: codeAt(key, old) }, old)).toMatchObject({
    failure: { code: "conflict" },
  });
  expect(await readAccount(here.actor)).toMatchObject({ hasCode: false });
  unwrap(await turnCodeOn(here.actor, { setUp, code: codeAt(key) }));
  expect(await readAccount(here.actor)).toMatchObject({ hasCode: true, recoveryCodesLeft: 10 });
  expect(await readSession(late.secret)).toBeNull();
  expect(await readSession(here.secret)).not.toBeNull();
});

it("the key and the recovery codes are not readable at rest", async () => {
  const { actor, key, recoveryCodes } = await withCode();
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.id }, include: { recoveryCodes: true } });
  const stored = JSON.stringify(user);
  for (const secret of [key, ...recoveryCodes]) expect(stored).not.toContain(secret);
  expect(new Set(recoveryCodes).size).toBe(10);
});

it("B15 a code never counts twice, also when two try it at once", async () => {
  const { actor, key } = await withCode();
  const code = codeAt(key);
  const tries = await Promise.all(Array.from({ length: 5 }, () => takeCode(actor.id, code)));
  expect(tries.filter(Boolean)).toHaveLength(1);
  expect(await takeCode(actor.id, code)).toBe(false);
});

it("B15 an earlier code is worth nothing once a later one was used", async () => {
  const { actor, key } = await withCode();
  expect(await takeCode(actor.id, codeAt(key, Date.now() + 30_000))).toBe(true);
  expect(await takeCode(actor.id, codeAt(key))).toBe(false);
});

it("B15 the clock may be one step off, not two", () => {
  const key = new Secret().base32;
  const now = 1_800_000_015_000;
  const offs = [-2, -1, 0, 1, 2].map((steps) => totpStepOf(key, codeAt(key, now + steps * 30_000), now));
  expect(offs.map((step) => step !== null)).toEqual([false, true, true, true, false]);
});

it("B15 a recovery code works once, however it is typed, and for its own person only", async () => {
  const [{ actor, recoveryCodes }, other] = [await withCode(), await withCode()];
  const [first = "", second = ""] = recoveryCodes;
  expect(await takeCode(other.actor.id, first)).toBe(false);
  const tries = await Promise.all([takeCode(actor.id, first), takeCode(actor.id, first)]);
  expect(tries.filter(Boolean)).toHaveLength(1);
  expect(await takeCode(actor.id, ` ${second.toUpperCase().replaceAll("-", " ")} `)).toBe(true);
  expect(await readAccount(actor)).toMatchObject({ recoveryCodesLeft: 8 });
});

it("B15 a ticket has five tries, also when they come at once, and is used up by the right one", async () => {
  const { actor, key } = await withCode();
  const ticket = await startSecondStep(actor.id);
  await Promise.all(Array.from({ length: 8 }, () => takeSecondStep(ticket, wrongCode(key))));
  expect(await takeSecondStep(ticket, codeAt(key))).toEqual({ refused: "start_again" });
  const another = await startSecondStep(actor.id);
  expect(await takeSecondStep(another, wrongCode(key))).toEqual({ refused: "wrong_code" });
  expect(await takeSecondStep(another, codeAt(key))).toMatchObject({ person: { id: actor.id } });
  expect(await takeSecondStep(another, codeAt(key))).toEqual({ refused: "start_again" });
});

it("B15 new tickets do not buy tries without end", async () => {
  const { actor, key } = await withCode();
  for (let tickets = 0; tickets < 2; tickets++) {
    const ticket = await startSecondStep(actor.id);
    for (let tries = 0; tries < 5; tries++) await takeSecondStep(ticket, wrongCode(key));
  }
  expect(await takeSecondStep(await startSecondStep(actor.id), codeAt(key))).toMatchObject({
    refused: expect.stringMatching(/^too_many:\d+$/),
  });
});

it("B15 a ticket ends after ten minutes", async () => {
  const { actor, key } = await withCode();
  const ticket = await startSecondStep(actor.id);
  await db.pendingSignIn.updateMany({
    where: { userId: actor.id },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  expect(await takeSecondStep(ticket, codeAt(key))).toEqual({ refused: "start_again" });
});

it("a code also confirms who one is, once", async () => {
  const { actor, key } = await withCode();
  const code = codeAt(key);
  expect(await confirm(actor, { code })).toMatchObject({ ok: true });
  expect(await confirm(actor, { code })).toMatchObject({
    failure: { errors: [{ path: "code" }] },
  });
});

it("turning it off and new recovery codes need a recent proof", async () => {
  const { actor, recoveryCodes } = await withCode();
  const late = { ...actor, authenticatedAt: new Date(Date.now() - 11 * 60_000) };
  for (const refused of [await turnCodeOff(late), await renewRecoveryCodes(late)]) {
    expect(refused).toMatchObject({ failure: { code: "confirm_first" } });
  }
  const renewed = unwrap(await renewRecoveryCodes(actor)).answer.recoveryCodes;
  expect(await takeCode(actor.id, recoveryCodes[0] ?? "")).toBe(false);
  expect(await takeCode(actor.id, renewed[0] ?? "")).toBe(true);
  unwrap(await turnCodeOff(actor));
  expect(await readAccount(actor)).toMatchObject({ hasCode: false, recoveryCodesLeft: 0 });
  expect(await takeCode(actor.id, renewed[1] ?? "")).toBe(false);
});

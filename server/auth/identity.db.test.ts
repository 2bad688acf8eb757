import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { db } from "@/server/db/client";
import { inBrowser, makeDesk, unwrap } from "@/test/desk";
import { planIdentityVisit, unlinkIdentity } from "@/server/account/identities";
import { linkOrRefuse, readPersonOf } from "./identity";
import { intentMark, readIntent } from "./identity-intent";

const link = (userId: string, subject: string) =>
  db.$transaction((tx) => linkOrRefuse(tx, userId, { provider: "oidc", subject }));

it("B11 an identity belongs to who linked it first, also when two link it at once", async () => {
  const { reviewer, editor } = await makeDesk();
  for (let race = 0; race < 10; race++) {
    const subject = uuidv7();
    const both = await Promise.all([link(reviewer.id, subject), link(editor.id, subject)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const person = await readPersonOf({ provider: "oidc", subject });
    expect(person?.id).toBe(both[0].ok ? reviewer.id : editor.id);
  }
});

it("B11 one subject of two providers is two identities, and a disabled person signs in by none", async () => {
  const { reviewer } = await makeDesk();
  const subject = uuidv7();
  unwrap(await link(reviewer.id, subject));
  expect(await readPersonOf({ provider: "google", subject })).toBeNull();
  await db.user.update({ where: { id: reviewer.id }, data: { disabledAt: new Date() } });
  expect(await readPersonOf({ provider: "oidc", subject })).toBeNull();
});

it("B11 a visit counts for the session, the provider and the ten minutes that it was readied for", () => {
  const mark = intentMark("link", "oidc", "session", 1000);
  expect(readIntent(mark, "oidc", "session", 2000)).toBe("link");
  expect(readIntent(mark, "oidc", "another session", 2000)).toBeNull();
  expect(readIntent(mark, "google", "session", 2000)).toBeNull();
  expect(readIntent(mark, "oidc", "session", 1000 + 11 * 60_000)).toBeNull();
  expect(readIntent(mark.replace("link", "confirm"), "oidc", "session", 2000)).toBeNull();
  expect(readIntent(mark.replace("601000", "999999999"), "oidc", "session", 2000)).toBeNull();
});

it("unlinking needs a recent proof, and leaves a way to sign in", async () => {
  const { reviewer } = await makeDesk();
  const [late, here] = [await inBrowser(reviewer, 11), await inBrowser(reviewer)];
  unwrap(await link(reviewer.id, uuidv7()));
  expect(await unlinkIdentity(late.actor, "oidc")).toMatchObject({ failure: { code: "confirm_first" } });
  expect(await unlinkIdentity(here.actor, "google")).toMatchObject({ failure: { code: "not_found" } });
  expect(await unlinkIdentity(here.actor, "oidc")).toMatchObject({
    failure: { code: "conflict", message: expect.stringContaining("only way to sign in") },
  });
  await db.user.update({ where: { id: reviewer.id }, data: { passwordHash: "x" } });
  unwrap(await unlinkIdentity(here.actor, "oidc"));
});

it("nobody visits a provider that the settings do not name", async () => {
  const { reviewer } = await makeDesk();
  const { actor } = await inBrowser(reviewer);
  expect(planIdentityVisit(actor, { provider: "oidc", for: "link" })).toMatchObject({
    failure: { code: "not_found" },
  });
});

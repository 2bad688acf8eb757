import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { roles } from "@/domain/access";
import { Desk } from "@/server/api/answers/desk";
import { LogEntry } from "@/server/api/answers/log";
import { createArticle, deleteArticle } from "@/server/article/commands";
import { readArticle, readArticlePage } from "@/server/article/queries";
import { readDeletedArticles, restoreArticle } from "@/server/article/restore";
import type { Actor } from "@/server/auth/actor";
import { createSession, readSession } from "@/server/auth/session";
import { createClaim, giveAssessment } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { chooseDesk } from "./choose";
import { changeDesk, deleteDesk, restoreDesk } from "./commands";
import { createDesk, mostADay } from "./create";
import { readDeletedDesks } from "./deleted";
import { readDeskLog } from "./log";
import { readDesk, readDesks, readOneDesk } from "./queries";

let desk: TestDesk;
beforeEach(async () => {
  desk = await makeDesk();
});

const day = 24 * 60 * 60 * 1000;
const notFound = { failure: { code: "not_found" } };
const forbidden = { failure: { code: "forbidden" } };
const make = (actor: Actor, name: string, id = uuidv7()) => createDesk(actor, { id, name }, noHeaders);

async function inBrowser(actor: Actor): Promise<{ secret: string; now: () => Promise<Actor> }> {
  const secret = await createSession(actor.id);
  const now = async () => ({ ...actor, ...(await readSession(secret)), via: "session" }) as Actor;
  return { secret, now };
}

it("whoever makes a desk owns it, once for each id", async () => {
  const id = uuidv7();
  const made = unwrap(await make(desk.viewer, "Second desk", id));
  expect(made).toMatchObject({ status: 201, seq: 1, answer: { id, role: "owner", languages: ["en"] } });
  expect(Desk.strict().safeParse(made.answer).error).toBeUndefined();
  expect(unwrap(await make(desk.viewer, "Second desk", id)).status).toBe(200);
  expect(await make(desk.viewer, "Third desk", id)).toMatchObject({ failure: { code: "conflict" } });
  expect(await make(desk.editor, "Second desk", id)).toMatchObject({ failure: { code: "conflict" } });
  expect((await readDesks(desk.viewer)).map(({ role }) => role)).toEqual(["viewer", "owner"]);
});

it("C17 one's desks have names that can be told apart", async () => {
  const lookalike = { failure: { code: "conflict" } };
  expect(await make(desk.owner, "Нarwick  desk")).toMatchObject(lookalike);
  const { id: deskId } = unwrap(await make(desk.owner, "Ostley desk")).answer;
  expect(await changeDesk(desk.owner, { deskId, version: 1, name: "HARWICK DESK" }, noHeaders)).toMatchObject(
    lookalike,
  );
  unwrap(await changeDesk(desk.owner, { deskId, version: 1, name: "OSTLEY desk" }, noHeaders));
  expect(await make(desk.owner, "\u202Ex")).toMatchObject({ failure: { code: "invalid" } });
});

it("a person makes a bounded number of desks in a day", async () => {
  for (let n = 0; n < mostADay; n++) unwrap(await make(desk.viewer, `Desk ${"x".repeat(n + 1)}`));
  expect(await make(desk.viewer, "One more")).toMatchObject({ failure: { code: "too_many" } });
});

it("the policy is changed by owners only, on the version they saw, and holds from then on", async () => {
  const { deskId } = desk;
  const policy = { reviewersPerClaim: 2, blindReview: true, coverageNeeded: 0.5 };
  const changed = unwrap(
    await changeDesk(
      desk.owner,
      { deskId, version: 1, policy, snapshotRetention: 90, languages: ["de", "EN-gb", "de"] },
      noHeaders,
    ),
  );
  expect(changed.answer).toMatchObject({
    version: 2,
    name: "Harwick desk",
    policy: { ...policy, assessorMaySignOff: true },
    snapshotRetention: 90,
    languages: ["de", "en-GB"],
  });
  expect(Desk.strict().safeParse(changed.answer).error).toBeUndefined();
  expect(await changeDesk(desk.owner, { deskId, version: 1, name: "Late" }, noHeaders)).toMatchObject({
    failure: { code: "changed", current: { version: 2, name: "Harwick desk" } },
  });
  for (const role of roles.slice(1))
    expect(await changeDesk(desk[role], { deskId, version: 2, name: "Mine" }, noHeaders)).toMatchObject(
      forbidden,
    );
  expect(await changeDesk(desk.outsider, { deskId, version: 2, name: "Mine" }, noHeaders)).toMatchObject(
    notFound,
  );
  for (const wrong of [
    { policy: { reviewersPerClaim: 3 } },
    { policy: { coverageNeeded: 1.1 } },
    { languages: [] },
    { snapshotRetention: 0 },
    { name: " " },
  ])
    expect(await changeDesk(desk.owner, { deskId, version: 2, ...wrong }, noHeaders)).toMatchObject({
      failure: { code: "invalid" },
    });
});

it("a list counts verdicts under the policy of now, without waiting for the article to change", async () => {
  const { deskId, owner } = desk;
  const { id: articleId } = await makeArticle(owner, "It rained.");
  const claim = unwrap(await createClaim(owner, { articleId, sentence: 0 }, noHeaders)).answer;
  unwrap(
    await giveAssessment(
      owner,
      { claimId: claim?.id, verdict: "unverified", justification: "Asked." },
      noHeaders,
    ),
  );
  const share = async () =>
    (await readArticlePage(owner, { q: "", deskId }, { limit: 1, cursor: null })).items[0]?.coverage.share;
  expect(await share()).toBe(1);
  unwrap(await changeDesk(owner, { deskId, version: 1, policy: { reviewersPerClaim: 2 } }, noHeaders));
  expect(await share()).toBe(0);
});

it("a browser looks at the desk chosen in it, another at the person's first", async () => {
  const other = unwrap(await make(desk.reviewer, "Second desk")).answer;
  const [one, two] = [await inBrowser(desk.reviewer), await inBrowser(desk.reviewer)];
  expect(unwrap(await chooseDesk(await one.now(), other.id)).status).toBe(204);
  expect([(await readDesk(await one.now()))?.id, (await readDesk(await two.now()))?.id]).toEqual([
    other.id,
    desk.deskId,
  ]);
  const brought = unwrap(
    await createArticle(await one.now(), { fields: { text: "It rained." } }, noHeaders),
  ).answer;
  expect(brought.deskId).toBe(other.id);
  const listed = async (deskId: string | null) =>
    (await readArticlePage(desk.reviewer, { q: "", deskId }, { limit: 9, cursor: null })).items.map(
      ({ id }) => id,
    );
  expect([await listed(other.id), await listed(desk.deskId), await listed(null)]).toEqual([
    [brought.id],
    [],
    [brought.id],
  ]);
});

it("A02 nobody chooses a desk that is not theirs, and a desk one has left is not looked at any more", async () => {
  const { now } = await inBrowser(desk.outsider);
  expect(await chooseDesk(await now(), desk.deskId)).toMatchObject(notFound);
  expect(await chooseDesk(desk.viewer, desk.deskId)).toMatchObject(forbidden);
  await db.session.updateMany({ where: { userId: desk.outsider.id }, data: { deskId: desk.deskId } });
  expect((await readDesk(await now()))?.id).not.toBe(desk.deskId);
});

it("only owners delete a desk, in person and freshly confirmed, and only they bring it back", async () => {
  const { deskId } = desk;
  const input = { deskId, version: 1 };
  for (const role of roles.slice(1))
    expect(await deleteDesk(desk[role], input, noHeaders)).toMatchObject(forbidden);
  expect(await deleteDesk(desk.outsider, input, noHeaders)).toMatchObject(notFound);
  const script: Actor = { ...desk.owner, via: "token", tokenId: "none", scope: "write" };
  expect(await deleteDesk(script, input, noHeaders)).toMatchObject(forbidden);
  const { now } = await inBrowser(desk.owner);
  await db.session.updateMany({
    where: { userId: desk.owner.id },
    data: { authenticatedAt: new Date(Date.now() - 3_600_000) },
  });
  expect(await deleteDesk(await now(), input, noHeaders)).toMatchObject({
    failure: { code: "confirm_first" },
  });
  unwrap(await deleteDesk(desk.owner, input, noHeaders));
  expect(await readOneDesk(desk.owner, deskId)).toMatchObject(notFound);
  expect([
    await readDeletedDesks(desk.editor),
    (await readDeletedDesks(desk.owner)).map(({ id }) => id),
  ]).toEqual([[], [deskId]]);
  expect(await restoreDesk(desk.editor, { deskId }, noHeaders)).toMatchObject(forbidden);
  expect(await restoreDesk(desk.outsider, { deskId }, noHeaders)).toMatchObject(notFound);
  expect(unwrap(await restoreDesk(desk.owner, { deskId }, noHeaders)).answer).toMatchObject({
    id: deskId,
    role: "owner",
  });
  expect(await restoreDesk(desk.owner, { deskId }, noHeaders)).toMatchObject(notFound);
});

it("what was deleted more than 30 days ago does not come back", async () => {
  const { deskId, owner } = desk;
  const { id: articleId } = await makeArticle(owner);
  unwrap(await deleteArticle(owner, { articleId, version: 1 }, noHeaders));
  await db.article.update({
    where: { id: articleId },
    data: { deletedAt: new Date(Date.now() - 30 * day - 1000) },
  });
  expect(unwrap(await readDeletedArticles(owner, deskId))).toEqual([]);
  expect(await restoreArticle(owner, { articleId }, noHeaders)).toMatchObject(notFound);
  await db.desk.update({
    where: { id: deskId },
    data: { deletedAt: new Date(Date.now() - 30 * day - 1000) },
  });
  expect(await readDeletedDesks(owner)).toEqual([]);
  expect(await restoreDesk(owner, { deskId }, noHeaders)).toMatchObject(notFound);
});

it("an editor brings a deleted article back as it was, with one event in its log", async () => {
  const { deskId, editor, owner } = desk;
  const { id: articleId } = await makeArticle(owner);
  unwrap(await createClaim(owner, { articleId, sentence: 0 }, noHeaders));
  const before = unwrap(await readArticle(owner, articleId));
  expect(await restoreArticle(editor, { articleId }, noHeaders)).toMatchObject(notFound);
  unwrap(await deleteArticle(editor, { articleId, version: 1 }, noHeaders));
  expect(unwrap(await readDeletedArticles(editor, deskId))).toMatchObject([{ id: articleId, title: "Rain" }]);
  expect(await readDeletedArticles(desk.reviewer, deskId)).toMatchObject(forbidden);
  expect(await readDeletedArticles(desk.outsider, deskId)).toMatchObject(notFound);
  expect(await restoreArticle(desk.reviewer, { articleId }, noHeaders)).toMatchObject(forbidden);
  expect(await restoreArticle(desk.outsider, { articleId }, noHeaders)).toMatchObject(notFound);
  expect(unwrap(await restoreArticle(editor, { articleId }, noHeaders)).answer).toEqual(before);
  const log = await db.event.findMany({ where: { stream: articleId }, orderBy: { seq: "asc" } });
  expect(log.map(({ type }) => type).slice(-2)).toEqual(["article.deleted", "article.restored"]);
  expect(log.at(-1)?.previous).toBe(log.at(-2)?.hash);
});

it("the log tells editors and owners in words who did what, page by page, and nobody else", async () => {
  const made = unwrap(await make(desk.owner, "Second desk")).answer;
  for (const name of ["Third desk", "Fourth desk"]) {
    const { version = 0 } = (await readDesks(desk.owner)).find(({ id }) => id === made.id) ?? {};
    unwrap(await changeDesk(desk.owner, { deskId: made.id, version, name }, noHeaders));
  }
  const seen = [];
  let cursor: string[] | null = null;
  do {
    const page: { items: { says: string; by: unknown }[]; next: string | null } = unwrap(
      await readDeskLog(desk.owner, made.id, { limit: 2, cursor }),
    );
    for (const entry of page.items) expect(LogEntry.strict().safeParse(entry).error).toBeUndefined();
    seen.push(...page.items);
    cursor =
      page.next === null ? null : (JSON.parse(Buffer.from(page.next, "base64url").toString()) as string[]);
  } while (cursor);
  expect(seen.map(({ says }) => says.slice(0, 45))).toEqual([
    "changed the desk’s settings: name “Fourth des",
    "changed the desk’s settings: name “Third desk",
    "made the desk “Second desk”",
  ]);
  expect(seen[2]?.by).toEqual({ id: desk.owner.id, name: desk.owner.name });
  const asked = { limit: 50, cursor: null };
  unwrap(await readDeskLog(desk.editor, desk.deskId, asked));
  for (const role of ["reviewer", "viewer"] as const)
    expect(await readDeskLog(desk[role], desk.deskId, asked)).toMatchObject(forbidden);
  expect(await readDeskLog(desk.outsider, desk.deskId, asked)).toMatchObject(notFound);
});

import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { packSnapshot } from "@/components/review/pack-snapshot";
import type { ArticleEvent } from "@/domain/event";
import { adjudicate } from "@/server/adjudication/commands";
import { Article } from "@/server/api/answers/article";
import { Revealed } from "@/server/api/answers/revealed";
import { routes } from "@/server/api/routes";
import { changeArticle } from "@/server/article/commands";
import { readArticles } from "@/server/article/queries";
import { readReview } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { sessionCookie } from "@/server/auth/session";
import { readRevealed } from "@/server/blind/revealed";
import { type RecordedEvent, seenEvents } from "@/server/blind/seen-events";
import { changeClaim, createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { readClaim } from "@/server/claim/queries";
import { record } from "@/server/command/record";
import { db } from "@/server/db/client";
import { addEvidence, removeEvidence } from "@/server/evidence/commands";
import { markRange } from "@/server/range/commands";
import { proposeCorrection } from "@/server/revision/corrections";
import { undo } from "@/server/undo/commands";
import { addMember, inBrowser, makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "./desk";
import { answerRaw, toRequest } from "./rights/call";
import { calls } from "./rights/calls";
import type { Person, Records, World } from "./rights/world";

/** Words that the first reviewer writes, and that nobody else may read before their own judgement is in. */
const canary = "first-canary";

const firstJudgement = { verdict: "disputed", reason: "wrong_figure", justification: canary };

let desk: TestDesk;
let first: Actor;
beforeAll(async () => {
  desk = await makeDesk();
  first = await addMember(desk.deskId, "reviewer");
  await db.desk.update({
    where: { id: desk.deskId },
    data: { reviewersPerClaim: 2, blindReview: true, assessorMaySignOff: false },
  });
});

/** An article of which `first` has judged the first sentence, and said something about it and its words. */
async function judgedArticle() {
  const { id: articleId } = await makeArticle(desk.editor);
  const claim = unwrap(await createClaim(desk.editor, { articleId, sentence: 0 }, noHeaders)).answer;
  const claimId = claim?.id ?? "";
  const judgement = { id: uuidv7(), claimId, ...firstJudgement };
  const given = unwrap(await giveAssessment(first, judgement, noHeaders)).answer;
  await say(articleId, claimId, []);
  await say(articleId, null, [{ start: 3, end: 9 }]);
  const source = { claimId, url: "https://example.org/records", stance: "context" };
  unwrap(await addEvidence(desk.editor, source, noHeaders));
  const correction = { articleId, sentence: 0, proposed: canary, note: canary };
  unwrap(await proposeCorrection(first, correction, noHeaders));
  return { articleId, claimId, assessmentId: given.id };
}

/** A thread of `first`, as the command that opens one writes it. */
async function say(articleId: string, claimId: string | null, spans: { start: number; end: number }[]) {
  await db.$transaction(async (tx) => {
    const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
    const [seq, at, by] = [article.seq + 1, new Date(), { id: first.id, name: first.name }];
    const [threadId, id] = [uuidv7(), uuidv7()];
    const words = spans.length > 0 ? canary : "";
    await tx.thread.create({ data: { id: threadId, articleId, claimId, spans, words, byId: first.id, seq } });
    await tx.comment.create({ data: { id, articleId, threadId, text: canary, byId: first.id, seq } });
    const written = { createdAt: at.toISOString(), version: 1, by };
    const thread = {
      id: threadId,
      articleId,
      claimId,
      spans,
      words,
      kind: "discussion",
      state: "open",
    } as const;
    const event = {
      type: "thread.opened",
      thread: { ...thread, ...written },
      comment: { id, threadId, text: canary, mentions: [], editedAt: null, ...written },
    } satisfies ArticleEvent;
    const stream = { id: articleId, deskId: article.deskId, seq: article.seq, head: article.head };
    const next = await record(tx, stream, { event, subjectId: threadId, byId: first.id, at });
    await tx.article.update({ where: { id: articleId }, data: next });
  });
}

type Judged = Awaited<ReturnType<typeof judgedArticle>>;

/** All that `reader` gets from the desk about an article, by where it comes from. */
async function everythingFor(reader: Actor, { articleId, claimId }: Judged): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const { secret } = await inBrowser(reader);
  const credentials = { cookie: `${sessionCookie.name}=${secret}`, "sec-fetch-site": "same-origin" };
  const records = { desk: desk.deskId, article: articleId, claim: claimId } as Records;
  const me = { ...reader, own: {} } as Person;
  for (const [name, toCall] of Object.entries(calls)) {
    if (!name.startsWith("GET ")) continue;
    const call = toCall(records, {} as World, me);
    const formats = name.endsWith("/report") ? ["html", "md", "csv", "json", "annotations"] : [null];
    for (const format of formats) {
      const asked = { ...call, ...(format && { query: { format } }) };
      const [method, path] = name.split(" ");
      const request = toRequest({ method: method as "GET", path: path ?? "" }, asked, credentials);
      const response = await answerRaw(name, request, call.params ?? {});
      const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
      // A stream has no end; what it sends is what `seenEvents` lets through.
      if (isStream) await response.body?.cancel();
      else found.set(`${name} ${format ?? ""}`, await response.text());
    }
  }
  const review = await readReview(reader, articleId);
  if (!review) throw new Error("The article is not there.");
  found.set("the article's page", packSnapshot(review.snapshot, review.deskPolicy));
  found.set("the list of articles", JSON.stringify(await readArticles(reader, { q: "", deskId: null })));
  found.set("a search", JSON.stringify(await readArticles(reader, { q: canary, deskId: null })));
  found.set("the feed", JSON.stringify(await feedOf(reader, articleId)));
  found.set("what is revealed", JSON.stringify(unwrap(await readRevealed(reader, articleId, "0"))));
  return found;
}

async function feedOf(reader: Actor, articleId: string) {
  const rows = await db.event.findMany({ where: { stream: articleId }, orderBy: { seq: "asc" } });
  const events = rows.map(({ seq, type, payload, subjectId, byId, at, previous, hash }): RecordedEvent => ({
    ...{ seq, type, subjectId, byId, previous, hash },
    payload: payload as object,
    at: at.toISOString(),
  }));
  return { events, seen: await seenEvents(reader.id, articleId, events) };
}

/** Values that say what the first reviewer thinks, in an answer that is JSON. */
function tellingValues(text: string): string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === "string" && ["disputed", "wrong_figure"].includes(value)) found.push(value);
    if (typeof value === "object" && value !== null) Object.values(value).forEach(look);
  };
  for (const each of parsed(text)) {
    const { method: _, ...rest } = each;
    look(rest);
  }
  return found;
}

/** One object, or one on each line. */
function parsed(text: string): Record<string, unknown>[] {
  const isLines = /^\{"kind":/.test(text);
  return isLines
    ? text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    : [JSON.parse(text) as Record<string, unknown>];
}

/** What describes the API itself. */
const isOfTheApi = (source: string) => /openapi|schema\.json/.test(source);
/** What says the verdicts' names for everybody to read. */
const isProse = (source: string) => /(?:html|md|csv)$/.test(source);
const others = ["reviewer", "editor", "owner", "viewer"] as const;

describe("while the first judgement is alone", () => {
  it.each(others)("A16 nothing of it reaches the %s, by any way out", async (role) => {
    const judged = await judgedArticle();
    const everything = await everythingFor(desk[role], judged);
    expect(everything.size).toBeGreaterThan(20);
    for (const [source, text] of everything) {
      // The feed's events as they were recorded are there to compare with, and are not sent.
      const sent =
        source === "the feed" ? JSON.stringify((JSON.parse(text) as { seen: unknown }).seen) : text;
      expect(sent, source).not.toContain(canary);
      if (!isOfTheApi(source) && !isProse(source)) expect(tellingValues(sent), source).toEqual([]);
      if (source.endsWith("csv")) expect(sent).not.toMatch(/disputed|wrong figure/i);
    }
  });

  it("a draft of one's own is not the price of a look, and a complete judgement shows everything", async () => {
    const judged = await judgedArticle();
    const { claimId, articleId } = judged;
    unwrap(await giveAssessment(desk.reviewer, { claimId, verdict: "unverified" }, noHeaders));
    for (const [source, text] of await everythingFor(desk.reviewer, judged)) {
      if (source !== "the feed") expect(text, source).not.toContain(canary);
    }
    const own = { claimId, verdict: "unverified", justification: "Asked the archive." };
    unwrap(await giveAssessment(desk.reviewer, own, noHeaders));
    const shows = [
      "GET /claims/{id} ",
      "GET /articles/{id}/claims ",
      "GET /articles/{id}/report json",
      "GET /articles/{id}/report html",
      "GET /articles/{id}/revealed ",
      "the article's page",
    ];
    for (const role of others) {
      const everything = await everythingFor(desk[role], judged);
      for (const source of shows) expect(everything.get(source), `${role}: ${source}`).toContain(canary);
      const { events, seen } = await feedOf(desk[role], articleId);
      expect(seen).toEqual(events);
    }
  });

  it("the log shows where entries are, with the whole chain", async () => {
    const { articleId } = await judgedArticle();
    const { events, seen } = await feedOf(desk.reviewer, articleId);
    expect(seen.map(({ type }) => type)).toEqual([
      "article.created",
      "claim.created",
      "hidden",
      "hidden",
      "hidden",
      "evidence.added",
      "hidden",
    ]);
    const chain = (each: { seq: number; at: string; previous: string | null; hash: string }) => [
      each.seq,
      each.at,
      each.previous,
      each.hash,
    ];
    expect(seen.map(chain)).toEqual(events.map(chain));
    expect(Object.keys(seen[2] ?? {}).sort()).toEqual(["at", "hash", "previous", "seq", "type"]);
  });

  it("a claim made with its verdict is shown without it", async () => {
    const { id: articleId } = await makeArticle(desk.editor);
    const assessment = { verdict: "unverified", justification: canary };
    unwrap(await createClaim(first, { articleId, sentence: 1, assessment }, noHeaders));
    const [, made] = (await feedOf(desk.reviewer, articleId)).seen;
    expect(made).toMatchObject({ type: "claim.created", payload: { assessment: null } });
  });

  it("answers of writes hold nothing of it", async () => {
    const { articleId, claimId, assessmentId } = await judgedArticle();
    const key = { ...noHeaders, idempotencyKey: uuidv7() };
    const again = () => createClaim(desk.reviewer, { articleId, sentence: 0 }, key);
    const answers = [
      await again(),
      await again(),
      await createClaim(desk.reviewer, { articleId, id: claimId, sentence: 0 }, noHeaders),
      await changeClaim(desk.reviewer, { claimId, version: 1, claimant: "The mayor" }, noHeaders),
      await changeClaim(desk.reviewer, { claimId, version: 1, claimant: "The town" }, noHeaders),
      await addEvidence(desk.reviewer, { claimId, url: "https://example.org", stance: "context" }, noHeaders),
      await withdrawClaim(desk.editor, { claimId, version: 1 }, noHeaders),
      await withdrawClaim(desk.editor, { claimId, version: 2 }, noHeaders),
      await undo(desk.editor, { articleId, seq: await seqOf(articleId) }, noHeaders),
      // The very request, guessed.
      await giveAssessment(desk.reviewer, { id: assessmentId, claimId, ...firstJudgement }, noHeaders),
    ];
    expect(answers[4]).toMatchObject({
      failure: { code: "changed", current: { assessments: [], unseen: 1 } },
    });
    expect(answers[8]).toMatchObject({
      ok: true,
      value: { answer: { change: { claims: [{ id: claimId }] } } },
    });
    expect(answers[9]).toMatchObject({ failure: { code: "conflict" } });
    expect(JSON.stringify(answers)).not.toContain(canary);
  });

  it("the second judges a range that the first has judged, and the third does not", async () => {
    const { id: articleId } = await makeArticle(desk.editor);
    const range = { articleId, from: 0, to: 1, noCheckNeeded: { reason: "opinion" } };
    const marked = async (actor: Actor) => unwrap(await markRange(actor, range, noHeaders)).answer.marked;
    expect([await marked(first), await marked(first)]).toEqual([2, 0]);
    expect([await marked(desk.reviewer), await marked(desk.editor)]).toEqual([2, 0]);
  });

  it("the people of the list are those of whom everybody may know", async () => {
    const { articleId } = await judgedArticle();
    const listed = (await readArticles(first, { q: "", deskId: null })).find(({ id }) => id === articleId);
    expect(listed?.people.map(({ id }) => id)).toEqual([desk.editor.id]);
  });

  it("the export says how much was held back", async () => {
    const judged = await judgedArticle();
    const text = (await everythingFor(desk.owner, judged)).get("GET /desks/{id}/export ") ?? "";
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { kind: string; articleId?: string });
    const held = lines.find((line) => line.kind === "held_back" && line.articleId === judged.articleId);
    expect(held).toMatchObject({ assessments: 1, corrections: 1, events: 4 });
  });
});

const seqOf = async (articleId: string) =>
  (await db.article.findUniqueOrThrow({ where: { id: articleId } })).seq;

describe("when a claim opens", () => {
  it("what was hidden comes with the numbers of its own events", async () => {
    const { articleId, claimId, assessmentId } = await judgedArticle();
    const before = await seqOf(articleId);
    const hidden = unwrap(await readRevealed(desk.reviewer, articleId, "0"));
    expect(hidden).toMatchObject({
      assessments: [],
      threads: [],
      corrections: [],
      unseen: [{ claimId, reviewers: 1 }],
    });
    const own = { claimId, verdict: "unverified", justification: "Asked." };
    unwrap(await giveAssessment(desk.reviewer, own, noHeaders));
    const revealed = unwrap(await readRevealed(desk.reviewer, articleId, String(before)));
    expect(Revealed.parse(revealed)).toEqual(revealed);
    expect(revealed).toMatchObject({ seq: before + 1, unseen: [{ claimId, reviewers: 0 }] });
    expect(revealed.assessments.find(({ record }) => record.id === assessmentId)?.seq).toBe(3);
    expect(revealed.threads).toHaveLength(2);
    expect(revealed.corrections).toHaveLength(1);
    expect(revealed.comments.map(({ record }) => record.text)).toEqual([canary, canary]);
    const later = unwrap(await readRevealed(desk.reviewer, articleId, String(before + 1)));
    expect(later).toMatchObject({ assessments: [], unseen: [] });
  });

  it("a source that makes the second judgement whole opens it, too; taking it away closes it to others", async () => {
    const { articleId, claimId } = await judgedArticle();
    unwrap(await giveAssessment(desk.reviewer, { claimId, verdict: "sourced" }, noHeaders));
    const before = await seqOf(articleId);
    const source = { claimId, url: "https://example.org", stance: "supports", quote: "It rained." };
    const evidence = unwrap(await addEvidence(desk.editor, source, noHeaders)).answer;
    const revealed = unwrap(await readRevealed(desk.viewer, articleId, String(before)));
    expect(revealed.assessments).toHaveLength(2);
    unwrap(await removeEvidence(desk.editor, { evidenceId: evidence?.id, version: 1 }, noHeaders));
    expect(unwrap(await readClaim(desk.viewer, claimId))).toMatchObject({ assessments: [], unseen: 2 });
  });

  it("is refused to somebody who is not on the desk, and without a number", async () => {
    const { articleId } = await judgedArticle();
    expect(await readRevealed(desk.outsider, articleId, "0")).toMatchObject({
      failure: { code: "not_found" },
    });
    expect(await readRevealed(desk.viewer, articleId, "x")).toMatchObject({ failure: { code: "invalid" } });
  });
});

describe("an article's own policy", () => {
  const change = (actor: Actor, articleId: string, version: number, policy: object | null) =>
    changeArticle(actor, { articleId, version, policy }, noHeaders);

  it("is the owner's to set, counts at once, and follows the desk again with null", async () => {
    const { articleId, claimId } = await judgedArticle();
    expect(await change(desk.editor, articleId, 1, { blindReview: false })).toMatchObject({
      failure: { code: "forbidden" },
    });
    const { answer } = unwrap(await change(desk.owner, articleId, 1, { blindReview: false }));
    expect(answer.policy).toEqual({ blindReview: false });
    expect(Article.parse(answer).policy).toEqual({ blindReview: false });
    expect(unwrap(await readClaim(desk.viewer, claimId)).assessments).toHaveLength(1);
    const event = await db.event.findFirstOrThrow({ where: { stream: articleId }, orderBy: { seq: "desc" } });
    expect(event.payload).toMatchObject({ article: { policy: { blindReview: false } } });
    unwrap(await change(desk.owner, articleId, 2, null));
    expect(unwrap(await readClaim(desk.viewer, claimId)).assessments).toEqual([]);
  });

  it("comes back by undo, but not by somebody who may not set it any more", async () => {
    const owner = await addMember(desk.deskId, "owner");
    const { articleId } = await judgedArticle();
    const changed = unwrap(await change(owner, articleId, 1, { reviewersPerClaim: 1 }));
    const member = { deskId_userId: { deskId: desk.deskId, userId: owner.id } };
    await db.member.update({ where: member, data: { role: "editor" } });
    const back = () => undo(owner, { articleId, seq: changed.seq }, noHeaders);
    expect(await back()).toMatchObject({ failure: { code: "forbidden" } });
    await db.member.update({ where: member, data: { role: "owner" } });
    unwrap(await back());
    expect((await readReview(owner, articleId))?.policy.reviewersPerClaim).toBe(2);
    const retitled = unwrap(
      await changeArticle(desk.editor, { articleId, version: 3, title: "Sun" }, noHeaders),
    );
    unwrap(await undo(desk.editor, { articleId, seq: retitled.seq }, noHeaders));
  });
});

it("every route that reads is among those walked", () => {
  const walked = new Set(Object.keys(calls).map((name) => name.split(" (", 1)[0]));
  for (const { method, path } of routes) if (method === "GET") expect(walked).toContain(`GET ${path}`);
});

it("an editor who has not judged sees nothing to decide before both are in", async () => {
  const { articleId, claimId } = await judgedArticle();
  const decision = { articleId, claimId, verdict: "unverified", justification: "So be it." };
  expect(await adjudicate(desk.editor, decision, noHeaders)).toMatchObject({
    failure: { code: "not_ready" },
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { readArticle } from "@/server/article/queries";
import { createClaim } from "@/server/claim/commands";
import { readClaims } from "@/server/claim/queries";
import { db } from "@/server/db/client";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { markRange } from "./commands";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

const noCheckNeeded = { reason: "opinion" };
const page = { limit: 100, cursor: null };

const mark = (articleId: string, input: object) =>
  markRange(desk.reviewer, { articleId, ...input }, noHeaders);

async function claimsOf(articleId: string) {
  return unwrap(await readClaims(desk.viewer, articleId, page)).items;
}

describe("a range that needs no check", () => {
  it("covers every sentence of it by one event", async () => {
    const { id } = await makeArticle(desk.editor);
    const marked = unwrap(await mark(id, { from: 0, to: 2, noCheckNeeded }));
    expect(marked.answer).toMatchObject({ marked: 3, skipped: 0 });
    expect(unwrap(await readArticle(desk.viewer, id)).coverage).toMatchObject({
      noCheckNeeded: 3,
      unchecked: 0,
    });
    expect(await db.event.count({ where: { stream: id } })).toBe(2);
  });

  it("leaves alone what somebody judged, whole sentence or part of one", async () => {
    const { id: articleId } = await makeArticle(desk.editor);
    const assessment = { verdict: "disputed" };
    unwrap(await createClaim(desk.editor, { articleId, start: 0, end: 2, assessment }, noHeaders));
    unwrap(await createClaim(desk.editor, { articleId, sentence: 1 }, noHeaders));
    const marked = unwrap(await mark(articleId, { from: 0, to: 2, noCheckNeeded })).answer;
    expect(marked).toMatchObject({ marked: 2, skipped: 1 });
    expect((await claimsOf(articleId)).map(({ text, verdict }) => [text, verdict])).toEqual([
      ["It", "disputed"],
      ["Nobody sang.", "no_check_needed"],
      ["What next?", "no_check_needed"],
    ]);
  });

  it("records nothing when all of it is judged already", async () => {
    const { id } = await makeArticle(desk.editor);
    unwrap(await mark(id, { from: 0, to: 2, noCheckNeeded }));
    const again = unwrap(await mark(id, { from: 0, to: 2, noCheckNeeded }));
    expect(again).toMatchObject({ seq: null, answer: { marked: 0, skipped: 3 } });
  });

  it.each([
    ["a reason", { from: 0, to: 1, noCheckNeeded: {} }, "noCheckNeeded.reason"],
    ["an end after its start", { from: 2, to: 1, noCheckNeeded }, "to"],
    ["an end inside the article", { from: 0, to: 3, noCheckNeeded }, "to"],
    ["one thing to do", { from: 0, to: 1 }, "noCheckNeeded"],
    ["a bounded length", { from: 0, to: 2000, noCheckNeeded }, "to"],
  ])("needs %s", async (_, input, path) => {
    const { id } = await makeArticle(desk.editor);
    expect(await mark(id, input)).toMatchObject({ ok: false, failure: { errors: [{ path }] } });
    expect(await claimsOf(id)).toEqual([]);
  });
});

describe("a range given to somebody", () => {
  it("makes claims of its sentences and gives those that are there", async () => {
    const { id: articleId } = await makeArticle(desk.editor);
    unwrap(await createClaim(desk.editor, { articleId, sentence: 1 }, noHeaders));
    const marked = unwrap(await mark(articleId, { from: 0, to: 1, assigneeId: desk.editor.id })).answer;
    expect(marked).toMatchObject({ marked: 2, skipped: 0 });
    expect((await claimsOf(articleId)).map(({ assigneeId }) => assigneeId)).toEqual([
      desk.editor.id,
      desk.editor.id,
    ]);
    const again = unwrap(await mark(articleId, { from: 0, to: 1, assigneeId: desk.editor.id }));
    expect(again).toMatchObject({ seq: null, answer: { marked: 0, skipped: 2 } });
  });

  it("refuses somebody who is not on the desk", async () => {
    const { id } = await makeArticle(desk.editor);
    const refused = await mark(id, { from: 0, to: 1, assigneeId: desk.outsider.id });
    expect(refused).toMatchObject({ ok: false, failure: { errors: [{ path: "assigneeId" }] } });
  });
});

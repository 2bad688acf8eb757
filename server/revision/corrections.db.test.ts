import { beforeAll, describe, expect, it } from "vitest";
import { claimSheets } from "@/domain/claim/sheet";
import { readReview } from "@/server/article/review";
import { createClaim } from "@/server/claim/commands";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { bringRevision } from "./commands";
import { changeCorrection, proposeCorrection } from "./corrections";
import { readCorrections } from "./queries";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

const propose = async (articleId: string, sentence: number, proposed: string) =>
  unwrap(
    await proposeCorrection(desk.reviewer, { articleId, sentence, proposed, note: "So it was." }, noHeaders),
  ).answer;

const bring = (articleId: string, fields: object, by = desk.editor) =>
  bringRevision(by, { fields: { articleId, ...fields } }, noHeaders);

async function articleOf(articleId: string) {
  const review = await readReview(desk.owner, articleId);
  if (!review) throw new Error("The article is gone.");
  return review;
}

describe("an accepted correction", () => {
  it("makes the next revision, in which only its sentence is stale", async () => {
    const { id: articleId } = await makeArticle(desk.owner);
    const assessment = { verdict: "unverified", justification: "Asked." };
    for (const sentence of [0, 1, 2])
      unwrap(await createClaim(desk.reviewer, { articleId, sentence, assessment }, noHeaders));
    const { id } = await propose(articleId, 0, "It rained for 41 days.");
    const other = await propose(articleId, 2, "And what next?");
    unwrap(await bring(articleId, { corrections: [id] }));
    const review = await articleOf(articleId);
    expect(review.snapshot.revision).toMatchObject({
      number: 2,
      text: "It rained for 41 days. Nobody sang.\n\nWhat next?",
      sentences: [
        { index: 0, start: 0, end: 22 },
        { index: 1, start: 23, end: 35 },
        { index: 2, start: 37, end: 47 },
      ],
    });
    const sheets = claimSheets(review.snapshot, review.policy);
    expect(sheets.map(({ status }) => status.stale)).toEqual([true, false, false]);
    expect(unwrap(await readCorrections(desk.viewer, articleId))).toMatchObject([
      { id, state: "accepted", revision: 2, decidedBy: { id: desk.editor.id }, spans: [] },
      { id: other.id, state: "proposed", spans: [{ start: 37, end: 47 }] },
    ]);
  });

  it("is an editor's decision", async () => {
    const { id: articleId } = await makeArticle(desk.owner);
    const { id } = await propose(articleId, 0, "It rained for 41 days.");
    const corrections = [id];
    expect(await bring(articleId, { corrections }, desk.reviewer)).toMatchObject({
      failure: { code: "forbidden" },
    });
    unwrap(await bring(articleId, { corrections }));
    expect(await bring(articleId, { corrections })).toMatchObject({ failure: { code: "invalid" } });
  });

  it("is not put in with another on the same words", async () => {
    const { id: articleId } = await makeArticle(desk.owner);
    const [one, two] = [await propose(articleId, 0, "It snowed."), await propose(articleId, 0, "It hailed.")];
    const corrections = [one.id, two.id];
    expect(await bring(articleId, { corrections })).toMatchObject({ failure: { code: "invalid" } });
    expect((await articleOf(articleId)).snapshot.revision.number).toBe(1);
  });
});

it("a correction whose words a revision changes is outdated; the others move along", async () => {
  const { id: articleId } = await makeArticle(desk.owner);
  const { id } = await propose(articleId, 0, "It snowed.");
  const kept = await propose(articleId, 1, "Somebody sang.");
  unwrap(await bring(articleId, { text: "Before. It rained for 50 days. Nobody sang." }));
  expect((await articleOf(articleId)).snapshot.corrections).toMatchObject([
    { id, state: "outdated", spans: [] },
    { id: kept.id, state: "proposed", spans: [{ start: 31, end: 43 }] },
  ]);
});

it("editors reject corrections, and those who proposed them withdraw them; once", async () => {
  const { id: articleId } = await makeArticle(desk.owner);
  const { id: correctionId, version } = await propose(articleId, 0, "It snowed.");
  const reject = { correctionId, version, state: "rejected" };
  const withdraw = { correctionId, version, state: "withdrawn" };
  expect(await changeCorrection(desk.reviewer, reject, noHeaders)).toMatchObject({
    failure: { code: "forbidden" },
  });
  expect(await changeCorrection(desk.editor, withdraw, noHeaders)).toMatchObject({
    failure: { code: "forbidden" },
  });
  expect(unwrap(await changeCorrection(desk.editor, reject, noHeaders)).answer).toMatchObject({
    state: "rejected",
  });
  expect(await changeCorrection(desk.reviewer, withdraw, noHeaders)).toMatchObject({
    failure: { code: "changed" },
  });
});

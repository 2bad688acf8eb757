import { beforeAll, describe, expect, it } from "vitest";
import { changeArticle } from "@/server/article/commands";
import { readReview } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { changeClaim, createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { addEvidence, changeEvidence, removeEvidence } from "@/server/evidence/commands";
import { markRange } from "@/server/range/commands";
import { changeSentences } from "@/server/sentence/commands";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { undo } from "./commands";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

const source = { url: "https://example.org/minutes", stance: "supports", quote: "It rained." };

/** An article with a judged claim that has evidence. */
async function checkedArticle() {
  const { id: articleId } = await makeArticle(desk.editor);
  const assessment = { verdict: "sourced" };
  const made = await createClaim(desk.reviewer, { articleId, sentence: 0, assessment }, noHeaders);
  const claim = unwrap(made).answer;
  if (!claim) throw new Error("The claim has no answer.");
  const added = await addEvidence(desk.reviewer, { claimId: claim.id, ...source }, noHeaders);
  const evidence = unwrap(added).answer;
  if (!evidence) throw new Error("The evidence has no answer.");
  return { articleId, claimId: claim.id, evidenceId: evidence.id };
}

type Checked = Awaited<ReturnType<typeof checkedArticle>>;

/** All that people see of an article, without what counts changes. */
async function contentsOf(articleId: string) {
  const review = await readReview(desk.viewer, articleId);
  if (!review) throw new Error("The article is gone.");
  const { article, revision, claims, assessments, evidence } = review.snapshot;
  return JSON.parse(
    JSON.stringify(
      { article, sentences: revision.sentences, claims, assessments, evidence },
      (key, value: unknown) => (key === "version" ? undefined : value),
    ),
  ) as unknown;
}

const seqOf = async (articleId: string) =>
  (await db.article.findUniqueOrThrow({ where: { id: articleId } })).seq;

const back = async (actor: Actor, articleId: string, seq: number) =>
  undo(actor, { articleId, seq }, noHeaders);

const changes: [string, (on: Checked) => Promise<unknown>][] = [
  [
    "a mark",
    ({ articleId }) =>
      createClaim(
        desk.reviewer,
        { articleId, sentence: 1, assessment: { verdict: "unverified" } },
        noHeaders,
      ),
  ],
  [
    "a changed mind",
    ({ claimId }) => giveAssessment(desk.reviewer, { claimId, verdict: "disputed" }, noHeaders),
  ],
  [
    "a claimant",
    ({ claimId }) => changeClaim(desk.reviewer, { claimId, version: 1, claimant: "The mayor" }, noHeaders),
  ],
  ["a withdrawal", ({ claimId }) => withdrawClaim(desk.reviewer, { claimId, version: 1 }, noHeaders)],
  ["added evidence", ({ claimId }) => addEvidence(desk.reviewer, { claimId, ...source }, noHeaders)],
  [
    "changed evidence",
    ({ evidenceId }) =>
      changeEvidence(
        desk.reviewer,
        { evidenceId, version: 1, quote: "Other.", stance: "refutes" },
        noHeaders,
      ),
  ],
  [
    "removed evidence",
    ({ evidenceId }) => removeEvidence(desk.reviewer, { evidenceId, version: 1 }, noHeaders),
  ],
  [
    "a split",
    ({ articleId }) =>
      changeSentences(desk.reviewer, { articleId, version: 1, split: { sentence: 0, at: 9 } }, noHeaders),
  ],
  [
    "a merge",
    ({ articleId }) =>
      changeSentences(desk.reviewer, { articleId, version: 1, merge: { sentence: 0 } }, noHeaders),
  ],
  [
    "a range",
    ({ articleId }) =>
      markRange(
        desk.reviewer,
        { articleId, from: 0, to: 2, noCheckNeeded: { reason: "opinion" } },
        noHeaders,
      ),
  ],
  [
    "a range given to somebody",
    ({ articleId }) =>
      markRange(desk.reviewer, { articleId, from: 0, to: 2, assigneeId: desk.editor.id }, noHeaders),
  ],
];

describe("undo", () => {
  it.each(changes)("takes back %s, does it again, and takes it back again", async (_, change) => {
    const checked = await checkedArticle();
    const { articleId } = checked;
    const before = await contentsOf(articleId);
    unwrap((await change(checked)) as Awaited<ReturnType<typeof undo>>);
    const after = await contentsOf(articleId);
    expect(after).not.toEqual(before);
    for (const expected of [before, after, before]) {
      unwrap(await back(desk.reviewer, articleId, await seqOf(articleId)));
      expect(await contentsOf(articleId)).toEqual(expected);
    }
  });

  it("takes back a changed title, for those who may change it", async () => {
    const { articleId } = await checkedArticle();
    const before = await contentsOf(articleId);
    unwrap(await changeArticle(desk.editor, { articleId, version: 1, title: "Other" }, noHeaders));
    const seq = await seqOf(articleId);
    unwrap(await back(desk.editor, articleId, seq));
    expect(await contentsOf(articleId)).toEqual(before);
  });

  it("gives a claim back to nobody who has left the desk since", async () => {
    const own = await makeDesk();
    const { id: articleId } = await makeArticle(own.editor);
    const given = { articleId, from: 0, to: 0, assigneeId: own.viewer.id };
    unwrap(await markRange(own.reviewer, given, noHeaders));
    unwrap(await markRange(own.reviewer, { ...given, assigneeId: null }, noHeaders));
    await db.member.delete({ where: { deskId_userId: { deskId: own.deskId, userId: own.viewer.id } } });
    unwrap(await back(own.reviewer, articleId, await seqOf(articleId)));
    expect((await db.claim.findFirstOrThrow({ where: { articleId } })).assigneeId).toBeNull();
  });

  it("adds one event, which names the one that it takes back", async () => {
    const { articleId } = await checkedArticle();
    const seq = await seqOf(articleId);
    unwrap(await back(desk.reviewer, articleId, seq));
    const event = await db.event.findUniqueOrThrow({
      where: { stream_seq: { stream: articleId, seq: seq + 1 } },
    });
    expect(event).toMatchObject({ type: "change.undone", byId: desk.reviewer.id, payload: { of: seq } });
  });

  it("is for one's own changes only", async () => {
    const { articleId } = await checkedArticle();
    const refused = await back(desk.owner, articleId, await seqOf(articleId));
    expect(refused).toMatchObject({ ok: false, failure: { code: "forbidden" } });
  });

  it.each([
    ["an event that is not there", 99, "not_found"],
    ["the bringing in of the article", 1, "forbidden"],
  ])("refuses %s", async (_, seq, code) => {
    const { articleId } = await checkedArticle();
    expect(await back(desk.reviewer, articleId, seq)).toMatchObject({ ok: false, failure: { code } });
  });

  it("refuses what cannot be undone", async () => {
    const { articleId } = await checkedArticle();
    expect(await back(desk.editor, articleId, 1)).toMatchObject({ ok: false, failure: { code: "conflict" } });
  });

  it("refuses a viewer, whatever they once did", async () => {
    const { articleId } = await checkedArticle();
    expect(await back(desk.viewer, articleId, 2)).toMatchObject({
      ok: false,
      failure: { code: "forbidden" },
    });
  });
});

describe("undo of what somebody went on from", () => {
  const refuses = async (articleId: string, seq: number) => {
    const before = await contentsOf(articleId);
    expect(await back(desk.reviewer, articleId, seq)).toMatchObject({
      ok: false,
      failure: { code: "changed" },
    });
    expect(await contentsOf(articleId)).toEqual(before);
  };

  it("is refused for the same change twice", async () => {
    const { articleId } = await checkedArticle();
    const seq = await seqOf(articleId);
    unwrap(await back(desk.reviewer, articleId, seq));
    await refuses(articleId, seq);
  });

  it("is refused for a mark that was given evidence since", async () => {
    const { articleId } = await checkedArticle();
    await refuses(articleId, 2);
  });

  it("is refused for evidence that somebody edited since", async () => {
    const { articleId, evidenceId } = await checkedArticle();
    const seq = await seqOf(articleId);
    unwrap(await changeEvidence(desk.editor, { evidenceId, version: 1, quote: "Other." }, noHeaders));
    await refuses(articleId, seq);
  });

  it("is refused for evidence whose claim is gone", async () => {
    const { articleId, claimId, evidenceId } = await checkedArticle();
    unwrap(await removeEvidence(desk.reviewer, { evidenceId, version: 1 }, noHeaders));
    const seq = await seqOf(articleId);
    unwrap(await withdrawClaim(desk.reviewer, { claimId, version: 1 }, noHeaders));
    await refuses(articleId, seq);
  });

  it("is refused for a removed mark when the words were marked again", async () => {
    const { articleId, claimId } = await checkedArticle();
    unwrap(await withdrawClaim(desk.reviewer, { claimId, version: 1 }, noHeaders));
    const seq = await seqOf(articleId);
    unwrap(await createClaim(desk.editor, { articleId, sentence: 0 }, noHeaders));
    await refuses(articleId, seq);
  });

  it("is refused for a split when the sentences were corrected since", async () => {
    const { articleId } = await checkedArticle();
    const split = { articleId, version: 1, split: { sentence: 0, at: 9 } };
    unwrap(await changeSentences(desk.reviewer, split, noHeaders));
    const seq = await seqOf(articleId);
    unwrap(await changeSentences(desk.editor, { articleId, version: 2, merge: { sentence: 1 } }, noHeaders));
    await refuses(articleId, seq);
  });

  it("is refused for a range of which one sentence was judged since", async () => {
    const { articleId } = await checkedArticle();
    const range = { articleId, from: 1, to: 2, noCheckNeeded: { reason: "opinion" } };
    const marked = unwrap(await markRange(desk.reviewer, range, noHeaders)).answer;
    const seq = await seqOf(articleId);
    const claimId = marked.claims[1]?.id;
    unwrap(await giveAssessment(desk.editor, { claimId, verdict: "unverified" }, noHeaders));
    await refuses(articleId, seq);
  });
});

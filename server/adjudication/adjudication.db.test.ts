import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { readPreflight } from "@/server/article/queries";
import { readReview } from "@/server/article/review";
import { Adjudication } from "@/server/api/answers/claim";
import type { Actor } from "@/server/auth/actor";
import { createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { readClaim } from "@/server/claim/queries";
import { db } from "@/server/db/client";
import { addEvidence, removeEvidence } from "@/server/evidence/commands";
import { readReport } from "@/server/report/queries";
import { undo } from "@/server/undo/commands";
import { addMember, makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { adjudicate } from "./commands";

let desk: TestDesk;
let first: Actor;
beforeAll(async () => {
  desk = await makeDesk();
  first = await addMember(desk.deskId, "reviewer");
  await policy({ reviewersPerClaim: 2, blindReview: true, assessorMaySignOff: false });
});

const policy = (data: object) => db.desk.update({ where: { id: desk.deskId }, data });

const unverified = { verdict: "unverified", justification: "Asked the archive." };
const disputed = { verdict: "disputed", reason: "wrong_figure", justification: "It was 4." };
const decision = { verdict: "disputed", reason: "wrong_figure", justification: "The archive is right." };

async function judge(actor: Actor, claimId: string, judgement: object) {
  return unwrap(await giveAssessment(actor, { claimId, ...judgement }, noHeaders));
}

async function claimOn() {
  const { id: articleId } = await makeArticle(desk.editor);
  const claim = unwrap(await createClaim(first, { articleId, sentence: 0 }, noHeaders)).answer;
  return { articleId, claimId: claim?.id ?? "" };
}

/** A claim that two reviewers judge differently. */
async function disagreement() {
  const { articleId, claimId } = await claimOn();
  const one = (await judge(first, claimId, unverified)).answer.id;
  const other = (await judge(desk.reviewer, claimId, disputed)).answer.id;
  return { articleId, claimId, settles: [one, other] };
}

const decide = (actor: Actor, input: object) => adjudicate(actor, { ...decision, ...input }, noHeaders);
const claimFor = async (actor: Actor, claimId: string) => unwrap(await readClaim(actor, claimId));

describe("an editor's decision", () => {
  it("settles the claim, names what it settles, and everybody sees it with its reason", async () => {
    const { articleId, claimId, settles } = await disagreement();
    const obstacles = async () => unwrap(await readPreflight(desk.viewer, articleId)).obstacles;
    expect((await obstacles()).map(({ code }) => code)).toContain("needs_adjudication");
    const { answer } = unwrap(await decide(desk.editor, { articleId, claimId }));
    expect(Adjudication.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ ...decision, settles, words: "It rained for 40 days." });
    for (const reader of [first, desk.reviewer, desk.viewer]) {
      expect(await claimFor(reader, claimId)).toMatchObject({
        state: "settled",
        verdict: "disputed",
        adjudications: [answer],
      });
    }
    expect((await obstacles()).map(({ code }) => code)).not.toContain("needs_adjudication");
    const report = unwrap(await readReport(desk.viewer, articleId)).model;
    expect(report.claims[0]).toMatchObject({
      justification: decision.justification,
      adjudications: [{ id: answer.id, by: { id: desk.editor.id } }],
    });
    expect(report.people.find(({ id }) => id === desk.editor.id)).toMatchObject({ adjudications: 1 });
    const event = await db.event.findFirstOrThrow({ where: { stream: articleId }, orderBy: { seq: "desc" } });
    expect(event).toMatchObject({ type: "adjudication.made", payload: { adjudication: answer } });
  });

  it("is refused while there is nothing to decide, whoever asks", async () => {
    const { articleId, claimId } = await claimOn();
    const notReady = { failure: { code: "not_ready" } };
    expect(await decide(desk.editor, { articleId, claimId })).toMatchObject(notReady);
    await judge(first, claimId, unverified);
    expect(await decide(desk.editor, { articleId, claimId })).toMatchObject(notReady);
    await judge(desk.reviewer, claimId, { verdict: "disputed" });
    expect(await decide(desk.editor, { articleId, claimId })).toMatchObject(notReady);
    expect(await claimFor(first, claimId)).toMatchObject({ state: "in_review", draft: true });
    await judge(desk.reviewer, claimId, { ...unverified, justification: "Asked the town." });
    const agreed = await decide(desk.editor, { articleId, claimId });
    expect(agreed).toMatchObject({
      failure: { code: "not_ready", message: expect.stringContaining("agree") },
    });
  });

  it.each([
    ["without a reason why", { justification: " " }, "justification"],
    ["without a reason code where the verdict needs one", { reason: null }, "reason"],
    ["with a reason of another verdict", { reason: "opinion" }, "reason"],
  ])("is refused %s", async (_, input, path) => {
    const { articleId, claimId } = await disagreement();
    const refused = await decide(desk.editor, { articleId, claimId, ...input });
    expect(refused).toMatchObject({ failure: { code: "invalid", errors: [{ path }] } });
  });

  it("is not made between one's own judgement and another, unless the policy lets assessors sign off", async () => {
    const { articleId, claimId } = await claimOn();
    await judge(first, claimId, unverified);
    await judge(desk.editor, claimId, disputed);
    const refused = await decide(desk.editor, { articleId, claimId });
    expect(refused).toMatchObject({
      failure: { code: "forbidden", message: expect.stringContaining("policy") },
    });
    await db.article.update({ where: { id: articleId }, data: { policy: { assessorMaySignOff: true } } });
    unwrap(await decide(desk.editor, { articleId, claimId }));
  });

  it("is a draft while what its verdict demands is not there", async () => {
    const { articleId, claimId } = await disagreement();
    unwrap(await decide(desk.editor, { articleId, claimId, verdict: "sourced", reason: null }));
    expect(await claimFor(desk.viewer, claimId)).toMatchObject({
      draft: true,
      missing: ["supporting_evidence"],
    });
    const source = { claimId, url: "https://example.org", stance: "supports", quote: "It rained." };
    const evidence = unwrap(await addEvidence(first, source, noHeaders)).answer;
    expect(await claimFor(desk.viewer, claimId)).toMatchObject({ draft: false, state: "settled" });
    unwrap(await removeEvidence(first, { evidenceId: evidence?.id, version: 1 }, noHeaders));
  });

  it("stays open to everybody when evidence under the judgements is taken away", async () => {
    const { articleId, claimId } = await claimOn();
    const source = { claimId, url: "https://example.org", stance: "supports", quote: "It rained." };
    const evidence = unwrap(await addEvidence(first, source, noHeaders)).answer;
    await judge(first, claimId, { verdict: "sourced" });
    await judge(desk.reviewer, claimId, unverified);
    unwrap(await decide(desk.editor, { articleId, claimId, verdict: "unverified", reason: null }));
    unwrap(await removeEvidence(first, { evidenceId: evidence?.id, version: 1 }, noHeaders));
    for (const reader of [desk.viewer, desk.owner, first]) {
      expect(await claimFor(reader, claimId)).toMatchObject({ state: "settled", unseen: 0 });
    }
  });

  it("can be between two where one reviewer is enough", async () => {
    const { articleId, claimId, settles } = await disagreement();
    await db.article.update({ where: { id: articleId }, data: { policy: { reviewersPerClaim: 1 } } });
    const { answer } = unwrap(await decide(desk.editor, { articleId, claimId }));
    expect(answer.settles).toEqual(settles);
  });

  it("sent again is the same one, and its id is nobody else's", async () => {
    const { articleId, claimId } = await disagreement();
    const id = uuidv7();
    const once = unwrap(await decide(desk.editor, { id, articleId, claimId }));
    const again = unwrap(await decide(desk.editor, { id, articleId, claimId }));
    expect(again).toMatchObject({ status: 200, seq: null, answer: once.answer });
    const other = await decide(desk.editor, { id, articleId, claimId, justification: "Or not." });
    expect(other).toMatchObject({ failure: { code: "conflict" } });
  });
});

describe("what comes after a decision", () => {
  it("a later judgement that disagrees opens the matter again; another decision settles it", async () => {
    const { articleId, claimId } = await disagreement();
    unwrap(await decide(desk.editor, { articleId, claimId }));
    await judge(first, claimId, { ...unverified, justification: "Asked again." });
    expect(await claimFor(desk.viewer, claimId)).toMatchObject({
      state: "needs_adjudication",
      verdict: null,
    });
    unwrap(await decide(desk.owner, { articleId, claimId }));
    expect(await claimFor(desk.viewer, claimId)).toMatchObject({ state: "settled", verdict: "disputed" });
  });

  it("a judgement that it settles is not undone any more; nor is the decision", async () => {
    const { articleId, claimId } = await disagreement();
    const { seq: judged } = await db.assessment.findFirstOrThrow({
      where: { claimId, byId: desk.reviewer.id },
    });
    const decided = unwrap(await decide(desk.editor, { articleId, claimId }));
    const refused = await undo(desk.reviewer, { articleId, seq: judged }, noHeaders);
    expect(refused).toMatchObject({
      failure: { code: "changed", message: expect.stringContaining("editor") },
    });
    const back = await undo(desk.editor, { articleId, seq: decided.seq }, noHeaders);
    expect(back).toMatchObject({ failure: { code: "conflict" } });
  });

  it("a decided claim that is withdrawn and brought back is decided still", async () => {
    const { articleId, claimId } = await disagreement();
    unwrap(await decide(desk.editor, { articleId, claimId }));
    expect(await withdrawClaim(first, { claimId, version: 1 }, noHeaders)).toMatchObject({
      failure: { code: "forbidden" },
    });
    const gone = unwrap(await withdrawClaim(desk.editor, { claimId, version: 1 }, noHeaders));
    expect((await readReview(desk.viewer, articleId))?.snapshot.adjudications).toEqual([]);
    unwrap(await undo(desk.editor, { articleId, seq: gone.seq }, noHeaders));
    expect(await claimFor(desk.viewer, claimId)).toMatchObject({ state: "settled", verdict: "disputed" });
  });
});

describe("a decision taken on what has changed since", () => {
  it("is refused with the claim as it stands", async () => {
    const { articleId, claimId, settles } = await disagreement();
    const expects = { assessments: settles, adjudicationId: null };
    const later = await judge(first, claimId, disputed);
    const refused = await decide(desk.editor, { articleId, claimId, expects });
    expect(refused).toMatchObject({ failure: { code: "changed", current: { id: claimId } } });
    const now = { assessments: [settles[1], later.answer.id], adjudicationId: null };
    expect(await decide(desk.editor, { articleId, claimId, expects: now })).toMatchObject({
      failure: { code: "not_ready" },
    });
  });

  it("two editors at once: one decides, and the other is shown that decision", async () => {
    for (let round = 0; round < 5; round++) {
      const { articleId, claimId, settles } = await disagreement();
      const expects = { assessments: settles, adjudicationId: null };
      const both = await Promise.all(
        [desk.editor, desk.owner].map((editor) => decide(editor, { articleId, claimId, expects })),
      );
      const made = both.flatMap((each) => (each.ok ? [each.value.answer] : []));
      expect(made).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject({
        failure: { code: "changed", current: { adjudications: made } },
      });
      for (const reader of [first, desk.reviewer, desk.editor, desk.owner, desk.viewer]) {
        expect(await claimFor(reader, claimId)).toMatchObject({ adjudications: made, state: "settled" });
      }
    }
  });

  it("a late verdict at once: either it was decided without it, and is open again, or the editor is shown it", async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 10; round++) {
      const { articleId, claimId, settles } = await disagreement();
      const expects = { assessments: settles, adjudicationId: null };
      const late = () => judge(first, claimId, { ...unverified, justification: "Looked again." });
      const decides = () => decide(desk.editor, { articleId, claimId, expects });
      const [decided] = await (round % 2 === 0
        ? Promise.all([decides(), late()])
        : Promise.all([late(), decides()]).then(([, made]) => [made] as const));
      const claim = await claimFor(desk.viewer, claimId);
      expect(claim.state).toBe("needs_adjudication");
      expect(claim.adjudications).toHaveLength(decided.ok ? 1 : 0);
      if (!decided.ok) expect(decided.failure).toMatchObject({ code: "changed", current: { id: claimId } });
      const again = { assessments: claim.assessments.slice(-2).map(({ id }) => id) };
      const adjudicationId = claim.adjudications.at(-1)?.id ?? null;
      unwrap(await decide(desk.editor, { articleId, claimId, expects: { ...again, adjudicationId } }));
      expect(await claimFor(first, claimId)).toMatchObject({ state: "settled", verdict: "disputed" });
      seen.add(decided.ok ? "decided" : "shown");
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  it("two first judgements at once open the claim to both", async () => {
    for (let round = 0; round < 5; round++) {
      const { claimId } = await claimOn();
      await Promise.all([judge(first, claimId, unverified), judge(desk.reviewer, claimId, disputed)]);
      for (const reader of [first, desk.reviewer, desk.viewer]) {
        expect(await claimFor(reader, claimId)).toMatchObject({ state: "needs_adjudication", unseen: 0 });
      }
    }
  });
});

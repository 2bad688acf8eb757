import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { readReview } from "@/server/article/review";
import { changeClaim, createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { addEvidence, changeEvidence, removeEvidence } from "@/server/evidence/commands";
import { changeSentences } from "@/server/sentence/commands";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

const source = { url: "https://example.org/minutes", stance: "supports", quote: "It rained." };
const judgement = () => ({ id: uuidv7(), verdict: "disputed", reason: "wrong_figure" });
type Command = (
  actor: TestDesk["reviewer"],
  input: unknown,
  headers: { idempotencyKey: string | null; ifMatch: string | null },
) => Promise<{ ok: boolean; failure?: { code: string } }>;
type Case = { command: Command; input: Record<string, unknown>; again: string };

/** A claim with evidence, and a write of each kind on them: what is answered when it comes once more, long after. */
async function writesOn() {
  const { id: articleId } = await makeArticle(desk.editor);
  const claim = unwrap(await createClaim(desk.reviewer, { articleId, sentence: 0 }, noHeaders)).answer;
  const claimId = claim?.id ?? "";
  const evidence = unwrap(await addEvidence(desk.reviewer, { claimId, ...source }, noHeaders)).answer;
  const evidenceId = evidence?.id ?? "";
  const version = 1;
  const cases: Record<string, Case> = {
    "making a claim": {
      command: createClaim,
      input: { articleId, id: uuidv7(), sentence: 1, assessment: judgement() },
      again: "saved",
    },
    "judging words that are a claim of another id": {
      command: createClaim,
      input: { articleId, id: uuidv7(), sentence: 0, assessment: judgement() },
      again: "saved",
    },
    "judging a claim": { command: giveAssessment, input: { claimId, ...judgement() }, again: "saved" },
    "adding evidence": { command: addEvidence, input: { claimId, id: uuidv7(), ...source }, again: "saved" },
    "changing evidence": {
      command: changeEvidence,
      input: { evidenceId, version, quote: "It rained for 40 days." },
      again: "changed",
    },
    "changing a claim": {
      command: changeClaim,
      input: { claimId, version, claimant: "the mayor" },
      again: "changed",
    },
    "removing evidence": { command: removeEvidence, input: { evidenceId, version }, again: "not_found" },
    "removing a claim": { command: withdrawClaim, input: { claimId, version }, again: "not_found" },
  };
  return { articleId, cases };
}

const kinds = [
  "making a claim",
  "judging words that are a claim of another id",
  "judging a claim",
  "adding evidence",
  "changing evidence",
  "changing a claim",
  "removing evidence",
  "removing a claim",
];

const outcome = (answer: { ok: boolean; failure?: { code: string } }) =>
  answer.ok ? "saved" : answer.failure?.code;

describe.each(kinds)("F02 %s", (kind) => {
  it("is done once by two that are sent at the same time", async () => {
    const { articleId, cases } = await writesOn();
    const { command, input } = cases[kind] ?? { command: createClaim, input: {} };
    const headers = { idempotencyKey: uuidv7(), ifMatch: null };
    const before = (await readReview(desk.viewer, articleId))?.log.seq ?? 0;
    const answers = await Promise.all([1, 2].map(() => command(desk.reviewer, input, headers)));
    expect(answers.map(outcome)).toEqual(["saved", "saved"]);
    expect((await readReview(desk.viewer, articleId))?.log.seq).toBe(before + 1);
  });

  it("is done once though it comes again when its answer is no longer kept", async () => {
    const { articleId, cases } = await writesOn();
    const { command, input, again } = cases[kind] ?? { command: createClaim, input: {}, again: "" };
    const headers = { idempotencyKey: uuidv7(), ifMatch: null };
    expect(outcome(await command(desk.reviewer, input, headers))).toBe("saved");
    const done = await readReview(desk.viewer, articleId);
    await db.idempotentAnswer.deleteMany({ where: { key: headers.idempotencyKey } });
    expect(outcome(await command(desk.reviewer, input, headers))).toBe(again);
    expect(await readReview(desk.viewer, articleId)).toEqual(done);
  });
});

describe("F03 who comes second is told who was first", () => {
  it.each(["changing evidence", "changing a claim"])("%s", async (kind) => {
    const { cases } = await writesOn();
    const { command, input } = cases[kind] ?? { command: createClaim, input: {} };
    await command(desk.editor, input, noHeaders);
    const { id, name } = desk.editor;
    expect(await command(desk.reviewer, input, noHeaders)).toMatchObject({
      ok: false,
      failure: { code: "changed", changed: { by: { id, name } }, current: { version: 2 } },
    });
  });

  it("splitting a sentence, with the sentences as they stand", async () => {
    const { id: articleId } = await makeArticle(desk.editor);
    const split = { articleId, version: 1, split: { sentence: 0, at: 3 } };
    const [first, second] = await Promise.all(
      [desk.editor, desk.owner].map((person) => changeSentences(person, split, noHeaders)),
    );
    const [made, refused, by] = first?.ok ? [first, second, desk.editor] : [second, first, desk.owner];
    expect(made?.ok).toBe(true);
    expect(refused).toMatchObject({
      failure: { code: "changed", changed: { by: { name: by.name } }, current: { version: 2 } },
    });
  });
});

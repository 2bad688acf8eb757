import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { Article, Preflight } from "@/server/api/answers/article";
import { AddedEvidence, Claim } from "@/server/api/answers/claim";
import { readArticle, readPreflight } from "@/server/article/queries";
import { addEvidence, changeEvidence, removeEvidence } from "@/server/evidence/commands";
import { db } from "@/server/db/client";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { changeClaim, createClaim, giveAssessment, withdrawClaim } from "./commands";
import { readClaim } from "./queries";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

const source = { url: "https://example.org/minutes", stance: "supports", quote: "It rained." };

async function claimOn(sentence = 0) {
  const article = await makeArticle(desk.editor);
  const claim = unwrap(
    await createClaim(desk.reviewer, { articleId: article.id, sentence }, noHeaders),
  ).answer;
  if (!claim) throw new Error("The claim has no answer.");
  return { articleId: article.id, claimId: claim.id, version: claim.version };
}

const statusOf = async (claimId: string) => unwrap(await readClaim(desk.viewer, claimId));

describe("a verdict and its demands", () => {
  it("keeps a sourced mark a draft until supporting evidence with a quotation is there, and again when it is gone", async () => {
    const { claimId } = await claimOn();
    await giveAssessment(desk.reviewer, { claimId, verdict: "sourced" }, noHeaders);
    expect(await statusOf(claimId)).toMatchObject({
      draft: true,
      missing: ["supporting_evidence"],
      state: "in_review",
    });

    const evidence = unwrap(await addEvidence(desk.reviewer, { claimId, ...source }, noHeaders)).answer;
    expect(await statusOf(claimId)).toMatchObject({
      verdict: "sourced",
      draft: false,
      missing: [],
      state: "settled",
    });

    await removeEvidence(desk.reviewer, { evidenceId: evidence?.id, version: 1 }, noHeaders);
    expect(await statusOf(claimId)).toMatchObject({ draft: true, missing: ["supporting_evidence"] });
  });

  it("makes a sourced claim a draft when evidence that refutes it comes in", async () => {
    const { claimId } = await claimOn();
    await giveAssessment(desk.reviewer, { claimId, verdict: "sourced" }, noHeaders);
    await addEvidence(desk.reviewer, { claimId, ...source }, noHeaders);
    await addEvidence(desk.editor, { claimId, ...source, stance: "refutes" }, noHeaders);
    expect(await statusOf(claimId)).toMatchObject({ draft: true, missing: ["resolved_refutation"] });
  });

  it.each([
    ["unverified", {}, ["justification"]],
    ["unverified", { justification: "Asked the archive; no record." }, []],
    ["disputed", {}, ["reason", "refuting_evidence_or_justification"]],
    ["disputed", { reason: "wrong_figure", justification: "It was 4." }, []],
    ["no_check_needed", {}, ["reason"]],
    ["no_check_needed", { reason: "opinion" }, []],
  ])("%s with %j lacks %j", async (verdict, given, missing) => {
    const { claimId } = await claimOn();
    const { answer } = unwrap(await giveAssessment(desk.reviewer, { claimId, verdict, ...given }, noHeaders));
    expect(answer).toMatchObject({ verdict, missing, draft: missing.length > 0 });
  });

  it("refuses a reason that goes with another verdict", async () => {
    const { claimId } = await claimOn();
    const given = await giveAssessment(
      desk.reviewer,
      { claimId, verdict: "sourced", reason: "opinion" },
      noHeaders,
    );
    expect(given).toMatchObject({ ok: false, failure: { code: "invalid", errors: [{ path: "reason" }] } });
  });

  it("takes the newest assessment for the verdict and keeps the older ones", async () => {
    const { claimId } = await claimOn();
    await giveAssessment(
      desk.reviewer,
      { claimId, verdict: "no_check_needed", reason: "opinion" },
      noHeaders,
    );
    await giveAssessment(desk.editor, { claimId, verdict: "unverified", justification: "Asked." }, noHeaders);
    const claim = await statusOf(claimId);
    expect(claim.verdict).toBe("unverified");
    expect(claim.assessments.map(({ verdict }) => verdict)).toEqual(["no_check_needed", "unverified"]);
  });
});

describe("the place of a claim", () => {
  it("is one claim when two people mark the same words at once, with both assessments", async () => {
    const { id: articleId } = await makeArticle(desk.editor);
    const assessment = { verdict: "unverified", justification: "Asked." };
    const answered = await Promise.all(
      [desk.reviewer, desk.editor].map((actor) =>
        createClaim(actor, { articleId, sentence: 1, assessment }, noHeaders),
      ),
    );
    const claims = answered.map((each) => unwrap(each).answer);
    expect(new Set(claims.map((claim) => claim?.id)).size).toBe(1);
    expect(answered.map((each) => unwrap(each).status).sort()).toEqual([200, 201]);
    expect((await statusOf(claims[0]?.id ?? "")).assessments).toHaveLength(2);
  });

  it("may overlap another, lie inside a sentence or reach across several", async () => {
    const { id: articleId, revision } = await makeArticle(desk.editor);
    const part = unwrap(await createClaim(desk.reviewer, { articleId, quote: "40 days" }, noHeaders)).answer;
    const wide = unwrap(
      await createClaim(desk.reviewer, { articleId, start: 10, end: 36 }, noHeaders),
    ).answer;
    expect(part).toMatchObject({ text: "40 days", sentences: [0] });
    expect(wide?.sentences).toEqual([0, 1]);
    expect(wide?.text).toBe(revision.text.slice(10, 36).trim());
  });

  it.each([
    [{ sentence: 99 }, "sentence"],
    [{ start: 5, end: 4 }, "start"],
    [{ start: 0, end: 9999 }, "start"],
    [{ quote: "snow" }, "quote"],
    [
      {
        spans: [
          { start: 5, end: 9 },
          { start: 0, end: 3 },
        ],
      },
      "spans",
    ],
    [{ sentence: 0, quote: "rain" }, "sentence"],
    [{}, "sentence"],
  ])("%j is refused at %s", async (place, path) => {
    const { id: articleId } = await makeArticle(desk.editor);
    const made = await createClaim(desk.reviewer, { articleId, ...place }, noHeaders);
    expect(made).toMatchObject({ ok: false, failure: { code: "invalid", errors: [{ path }] } });
  });

  it("never splits a character", async () => {
    const { id: articleId } = await makeArticle(desk.editor, "A 👩‍👩‍👧 walks in.");
    expect(await createClaim(desk.reviewer, { articleId, start: 2, end: 4 }, noHeaders)).toMatchObject({
      ok: false,
    });
  });
});

describe("a change by somebody else meanwhile", () => {
  it("is shown and kept: the second of two edits of one version is refused with the current record", async () => {
    const { claimId } = await claimOn();
    const { answer } = unwrap(await addEvidence(desk.reviewer, { claimId, ...source }, noHeaders));
    const evidenceId = answer?.id;
    const edits = await Promise.all(
      ["first", "second"].map((quote) =>
        changeEvidence(desk.editor, { evidenceId, version: 1, quote }, noHeaders),
      ),
    );
    const refused = edits.filter((edit) => !edit.ok);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ failure: { code: "changed", current: { version: 2 } } });
  });

  it("of the evidence leaves the claim's version alone", async () => {
    const { claimId } = await claimOn();
    await addEvidence(desk.reviewer, { claimId, ...source }, noHeaders);
    expect((await statusOf(claimId)).version).toBe(1);
  });

  it("that withdrew the claim makes evidence for it not found", async () => {
    const { claimId } = await claimOn();
    await withdrawClaim(desk.reviewer, { claimId, version: 1 }, noHeaders);
    expect(await addEvidence(desk.reviewer, { claimId, ...source }, noHeaders)).toMatchObject({
      failure: { code: "not_found" },
    });
  });
});

describe("who may do what", () => {
  it("a viewer reads and does not write; a stranger finds nothing", async () => {
    const { articleId, claimId } = await claimOn();
    const judge = { claimId, verdict: "unverified", justification: "x" };
    expect(await giveAssessment(desk.viewer, judge, noHeaders)).toMatchObject({
      failure: { code: "forbidden" },
    });
    expect(await giveAssessment(desk.outsider, judge, noHeaders)).toMatchObject({
      failure: { code: "not_found" },
    });
    expect(await readClaim(desk.outsider, claimId)).toMatchObject({ failure: { code: "not_found" } });
    expect(await readArticle(desk.outsider, articleId)).toMatchObject({ failure: { code: "not_found" } });
    expect(await readArticle(desk.viewer, articleId)).toMatchObject({ ok: true });
  });

  it("a reviewer does not withdraw what others have judged; an editor does", async () => {
    const { claimId } = await claimOn();
    await giveAssessment(desk.editor, { claimId, verdict: "unverified", justification: "x" }, noHeaders);
    const withdraw = { claimId, version: 1 };
    expect(await withdrawClaim(desk.reviewer, withdraw, noHeaders)).toMatchObject({
      failure: { code: "forbidden" },
    });
    expect(await withdrawClaim(desk.editor, withdraw, noHeaders)).toMatchObject({ ok: true });
  });

  it("a claim is not given to somebody of another desk", async () => {
    const { claimId } = await claimOn();
    const given = await changeClaim(
      desk.editor,
      { claimId, version: 1, assigneeId: desk.outsider.id },
      noHeaders,
    );
    expect(given).toMatchObject({ failure: { code: "invalid", errors: [{ path: "assigneeId" }] } });
  });
});

it("answers a new mark with what reading it gives", async () => {
  const { id: articleId } = await makeArticle(desk.editor);
  const assessment = { verdict: "sourced", justification: "Asked the archive." };
  const made = unwrap(await createClaim(desk.reviewer, { articleId, sentence: 1, assessment }, noHeaders));
  expect(made.answer).toEqual(await statusOf(made.answer?.id ?? ""));
});

describe("a request sent again", () => {
  it("under the same Idempotency-Key gets the same answer and does nothing twice", async () => {
    const { claimId } = await claimOn();
    const headers = { ...noHeaders, idempotencyKey: uuidv7() };
    const send = () =>
      giveAssessment(desk.reviewer, { claimId, verdict: "unverified", justification: "x" }, headers);
    const [first, second] = await Promise.all([send(), send()]);
    expect(unwrap(second)).toEqual(unwrap(first));
    expect((await statusOf(claimId)).assessments).toHaveLength(1);
  });

  it("under that key with another body is refused", async () => {
    const { claimId } = await claimOn();
    const headers = { ...noHeaders, idempotencyKey: uuidv7() };
    await giveAssessment(desk.reviewer, { claimId, verdict: "unverified" }, headers);
    const other = await giveAssessment(desk.reviewer, { claimId, verdict: "disputed" }, headers);
    expect(other).toMatchObject({ failure: { code: "invalid" } });
  });

  it("may use that key for another request a day later", async () => {
    const { claimId } = await claimOn();
    const headers = { ...noHeaders, idempotencyKey: uuidv7() };
    await giveAssessment(desk.reviewer, { claimId, verdict: "unverified" }, headers);
    const where = { userId_key: { userId: desk.reviewer.id, key: headers.idempotencyKey } };
    await db.idempotentAnswer.update({ where, data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });

    const send = () => giveAssessment(desk.reviewer, { claimId, verdict: "disputed" }, headers);
    const [first, second] = [await send(), await send()];
    expect(first).toMatchObject({ value: { answer: { verdict: "disputed" } } });
    expect(unwrap(second)).toEqual(unwrap(first));
    expect((await statusOf(claimId)).assessments).toHaveLength(2);
  });

  it("with the id of an assessment that was given with its claim is a conflict, and nothing of it remains", async () => {
    const { articleId, claimId } = await claimOn();
    const id = uuidv7();
    const assessment = { id, verdict: "unverified" };
    unwrap(await createClaim(desk.reviewer, { articleId, sentence: 1, assessment }, noHeaders));
    const given = await giveAssessment(desk.reviewer, { claimId, id, verdict: "unverified" }, noHeaders);
    expect(given).toMatchObject({ failure: { code: "conflict" } });
    expect(await db.event.count({ where: { stream: articleId } })).toBe(3);
  });

  it("with the same id and body is the same record, with another body a conflict", async () => {
    const { claimId } = await claimOn();
    const id = uuidv7();
    const send = (verdict: string) => giveAssessment(desk.reviewer, { claimId, id, verdict }, noHeaders);
    expect(unwrap(await send("unverified")).status).toBe(201);
    expect(unwrap(await send("unverified"))).toMatchObject({ status: 200, answer: { id } });
    expect(await send("disputed")).toMatchObject({ failure: { code: "conflict" } });
  });
});

it("every write is one event, numbered without a gap, its hash chained to the one before", async () => {
  const { articleId, claimId } = await claimOn();
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      giveAssessment(desk.reviewer, { claimId, verdict: "unverified", justification: `Try ${n}` }, noHeaders),
    ),
  );
  const events = await db.event.findMany({ where: { stream: articleId }, orderBy: { seq: "asc" } });
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 42 }, (_, n) => n + 1));
  expect(events.slice(1).map(({ previous }) => previous)).toEqual(
    events.slice(0, -1).map(({ hash }) => hash),
  );
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  expect(article).toMatchObject({ seq: 42, head: events.at(-1)?.hash });
});

it("answers are as the API's description says", async () => {
  const { articleId, claimId } = await claimOn();
  const { answer } = unwrap(await addEvidence(desk.reviewer, { claimId, ...source }, noHeaders));
  await giveAssessment(desk.reviewer, { claimId, verdict: "sourced" }, noHeaders);
  AddedEvidence.strict().parse(answer);
  Claim.strict().parse(unwrap(await readClaim(desk.viewer, claimId)));
  Article.strict().parse(unwrap(await readArticle(desk.viewer, articleId)));
  Preflight.strict().parse(unwrap(await readPreflight(desk.viewer, articleId)));
});

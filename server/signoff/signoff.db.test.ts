import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { changeArticle, deleteArticle } from "@/server/article/commands";
import { readArticle, readArticlePage, readPreflight } from "@/server/article/queries";
import { restoreArticle } from "@/server/article/restore";
import { changeClaim, createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { addEvidence, changeEvidence, removeEvidence } from "@/server/evidence/commands";
import { markRange } from "@/server/range/commands";
import { readReport } from "@/server/report/queries";
import { changeSentences } from "@/server/sentence/commands";
import { undo } from "@/server/undo/commands";
import { addMember, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { makeReadyArticle, type ReadyArticle } from "@/test/ready-article";
import { reopenArticle, signOff } from "./commands";
import { readSignOffs } from "./queries";

const statement = "Revision 1 is checked.";
const reason = "The mayor has sent a correction.";

let desk: TestDesk;
let ready: ReadyArticle;
beforeAll(async () => {
  desk = await makeDesk();
});
beforeEach(async () => {
  ready = await makeReadyArticle(desk.reviewer);
});

const sign = (more: object = {}) =>
  signOff(desk.editor, { articleId: ready.id, statement, ...more }, noHeaders);
const reopen = (more: object = {}) =>
  reopenArticle(desk.owner, { articleId: ready.id, reason, ...more }, noHeaders);
const seqOf = async () => (await db.article.findUniqueOrThrow({ where: { id: ready.id } })).seq;
const newestEvent = () =>
  db.event.findFirstOrThrow({ where: { stream: ready.id }, orderBy: { seq: "desc" } });

describe("signing off", () => {
  it("changes the article's state, says who, when and what for, and is one event", async () => {
    const before = await seqOf();
    const { answer, status, seq } = unwrap(await sign());
    expect({ status, seq }).toEqual({ status: 201, seq: before + 1 });
    expect(answer).toMatchObject({
      statement,
      revision: 1,
      by: { id: desk.editor.id, name: desk.editor.name },
      reopened: null,
      log: { seq: before },
      article: { state: "signed_off", version: 2 },
    });
    expect(unwrap(await readArticle(desk.viewer, ready.id))).toMatchObject({
      state: "signed_off",
      version: 2,
    });
    const event = await newestEvent();
    const { article, ...signed } = answer;
    expect(event).toMatchObject({
      type: "article.signed_off",
      previous: answer.log.head,
      subjectId: answer.id,
    });
    expect(event.payload).toEqual({ article, signOff: signed });
    expect(unwrap(await readSignOffs(desk.viewer, ready.id))).toEqual([signed]);
  });

  it("is refused while something stands in the way, naming all of it and the first", async () => {
    unwrap(await removeEvidence(desk.reviewer, { evidenceId: ready.evidence[0], version: 1 }, noHeaders));
    unwrap(await createClaim(desk.reviewer, { articleId: ready.id, start: 0, end: 9 }, noHeaders));
    const { obstacles } = unwrap(await readPreflight(desk.editor, ready.id));
    expect(obstacles).toHaveLength(3);
    const refused = await sign();
    expect(refused).toMatchObject({
      ok: false,
      failure: {
        code: "not_ready",
        errors: obstacles.map(({ code, message }) => ({ path: code, message })),
        current: { obstacles },
      },
    });
    expect(refused.ok ? "" : refused.failure.message).toBe(
      `3 things stand in the way of signing off, first: ${obstacles[0]?.message}`,
    );
    expect(await db.signOff.count({ where: { articleId: ready.id } })).toBe(0);
    expect(unwrap(await readArticle(desk.viewer, ready.id))).toMatchObject({ state: "open", version: 1 });
  });

  it.each([
    ["who saw all", 0, true],
    ["who saw less", -1, false],
    ["who claims to have seen more", 1, false],
  ])("by somebody %s of the log", async (_, by, isDone) => {
    const seq = (await seqOf()) + by;
    const outcome = await sign({ seq });
    expect(outcome.ok).toBe(isDone);
    if (!outcome.ok)
      expect(outcome.failure).toMatchObject({ code: "changed", current: { seq: seq - by, ready: true } });
  });

  it("is refused by who did it when it is done already", async () => {
    unwrap(await sign());
    const again = await signOff(desk.owner, { articleId: ready.id, statement }, noHeaders);
    expect(again).toMatchObject({ ok: false, failure: { code: "signed_off" } });
    expect(again.ok ? "" : again.failure.message).toBe(
      `${desk.editor.name} has signed this article off already.`,
    );
  });

  it("sent twice with one id is done once, also after it was opened again", async () => {
    const id = uuidv7();
    const first = unwrap(await sign({ id }));
    expect(unwrap(await sign({ id }))).toMatchObject({ status: 200, seq: null, answer: first.answer });
    unwrap(await reopen());
    const later = unwrap(await sign({ id }));
    expect(later).toMatchObject({
      status: 200,
      answer: { id, reopened: { reason }, article: { state: "open" } },
    });
    expect(await sign({ id, statement: "Other words." })).toMatchObject({ failure: { code: "conflict" } });
  });

  it.each([
    ["empty", " \n "],
    ["too long", "x".repeat(2001)],
  ])("wants a statement, not one that is %s", async (_, statement) => {
    expect(await sign({ statement })).toMatchObject({ failure: { errors: [{ path: "statement" }] } });
  });

  it("is not for the only one behind a verdict where the policy says so", async () => {
    const strict = await makeDesk();
    await db.desk.update({ where: { id: strict.deskId }, data: { assessorMaySignOff: false } });
    const { id: articleId } = await makeReadyArticle(strict.editor);
    const other = await addMember(strict.deskId, "editor");
    expect(unwrap(await readPreflight(strict.editor, articleId)).obstacles[0]?.code).toBe("sole_assessor");
    expect(unwrap(await readPreflight(other, articleId)).ready).toBe(true);
    // Who may not sign off anyway is told what holds for everybody.
    expect(unwrap(await readPreflight(strict.viewer, articleId)).ready).toBe(true);
    expect(await signOff(strict.editor, { articleId, statement }, noHeaders)).toMatchObject({
      failure: { code: "not_ready", errors: [{ path: "sole_assessor" }, { path: "sole_assessor" }] },
    });
    expect(await signOff(other, { articleId, statement }, noHeaders)).toMatchObject({ ok: true });
  });
});

it.each(["open", "answered", "resolved"] as const)(
  "a question to the author that is %s holds sign-off up unless it is resolved",
  async (state) => {
    const thread = { articleId: ready.id, claimId: ready.claims[0], kind: "question" as const, state };
    const written = { byId: desk.reviewer.id, seq: 1 };
    const comments = { create: { id: uuidv7(), text: "Who counted?", ...written } };
    await db.thread.create({ data: { id: uuidv7(), ...thread, ...written, comments } });
    const outcome = await sign();
    if (state === "resolved") expect(outcome.ok).toBe(true);
    else expect(outcome).toMatchObject({ failure: { errors: [{ path: "open_question" }] } });
  },
);

describe("a signed-off article", () => {
  const changes: [string, () => Promise<{ ok: boolean }>][] = [
    [
      "its fields",
      () => changeArticle(desk.editor, { articleId: ready.id, version: 3, title: "Sun" }, noHeaders),
    ],
    [
      "its sentences",
      () =>
        changeSentences(
          desk.reviewer,
          { articleId: ready.id, version: 1, merge: { sentence: 0 } },
          noHeaders,
        ),
    ],
    [
      "a range of them",
      () =>
        markRange(
          desk.reviewer,
          { articleId: ready.id, from: 0, to: 1, assigneeId: desk.editor.id },
          noHeaders,
        ),
    ],
    ["a new claim", () => createClaim(desk.reviewer, { articleId: ready.id, start: 0, end: 2 }, noHeaders)],
    [
      "a claim",
      () =>
        changeClaim(desk.reviewer, { claimId: ready.claims[0], version: 1, claimant: "Mayor" }, noHeaders),
    ],
    [
      "a claim taken away",
      () => withdrawClaim(desk.editor, { claimId: ready.claims[0], version: 1 }, noHeaders),
    ],
    [
      "a verdict",
      () =>
        giveAssessment(
          desk.reviewer,
          { claimId: ready.claims[0], verdict: "unverified", justification: "Looked." },
          noHeaders,
        ),
    ],
    [
      "new evidence",
      () =>
        addEvidence(
          desk.reviewer,
          { claimId: ready.claims[0], url: "https://example.org/b", stance: "refutes" },
          noHeaders,
        ),
    ],
    [
      "evidence",
      () =>
        changeEvidence(desk.reviewer, { evidenceId: ready.evidence[0], version: 1, quote: "No." }, noHeaders),
    ],
    [
      "evidence taken away",
      () => removeEvidence(desk.reviewer, { evidenceId: ready.evidence[0], version: 1 }, noHeaders),
    ],
    [
      "the undoing of what came before",
      async () => undo(desk.reviewer, { articleId: ready.id, seq: (await seqOf()) - 1 }, noHeaders),
    ],
    [
      "the undoing of the sign-off",
      async () => undo(desk.editor, { articleId: ready.id, seq: await seqOf() }, noHeaders),
    ],
  ];

  it.each(changes)("refuses %s, and takes it once it is reopened", async (what, change) => {
    unwrap(await sign());
    const seq = await seqOf();
    expect(await change()).toMatchObject({ ok: false, failure: { code: "signed_off" } });
    expect(await seqOf()).toBe(seq);
    unwrap(await reopen());
    if (what.startsWith("the undoing")) return;
    expect(await change()).toMatchObject({ ok: true });
  });

  it("can be deleted and restored, and is signed off still", async () => {
    const { answer } = unwrap(await sign());
    unwrap(await deleteArticle(desk.editor, { articleId: ready.id, version: 2 }, noHeaders));
    expect(await readReport(desk.viewer, ready.id, answer.id)).toMatchObject({
      failure: { code: "not_found" },
    });
    expect(await readSignOffs(desk.viewer, ready.id)).toMatchObject({ failure: { code: "not_found" } });
    const restored = unwrap(await restoreArticle(desk.editor, { articleId: ready.id }, noHeaders)).answer;
    expect(restored.state).toBe("signed_off");
    expect(unwrap(await readReport(desk.viewer, ready.id)).signOff?.id).toBe(answer.id);
  });
});

describe("reopening", () => {
  it("says by whom, when and why, leaves the verdicts, and is one event", async () => {
    const signed = unwrap(await sign()).answer;
    const claims = await db.assessment.findMany({ where: { articleId: ready.id } });
    const { answer, status } = unwrap(await reopen());
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      id: signed.id,
      statement,
      reportHash: signed.reportHash,
      reopened: { by: { id: desk.owner.id, name: desk.owner.name }, reason },
      article: { state: "open", version: 3 },
    });
    const { article, ...signOff } = answer;
    expect(await newestEvent()).toMatchObject({ type: "article.reopened", payload: { article, signOff } });
    expect(await db.assessment.findMany({ where: { articleId: ready.id } })).toEqual(claims);
    expect(unwrap(await sign()).answer.id).not.toBe(signed.id);
    expect(
      unwrap(await readSignOffs(desk.viewer, ready.id)).map(({ reopened }) => reopened?.reason ?? null),
    ).toEqual([null, reason]);
  });

  it("is refused where nothing is signed off", async () => {
    expect(await reopen()).toMatchObject({ failure: { code: "conflict" } });
  });

  it.each([
    ["empty", ""],
    ["too long", "x".repeat(2001)],
  ])("wants a reason, not one that is %s", async (_, reason) => {
    unwrap(await sign());
    expect(await reopen({ reason })).toMatchObject({ failure: { errors: [{ path: "reason" }] } });
  });
});

it("lists can be narrowed to what is signed off, or is not", async () => {
  unwrap(await sign());
  const { id: openId } = await makeReadyArticle(desk.reviewer);
  const listed = async (state: "open" | "signed_off" | null) =>
    (
      await readArticlePage(desk.viewer, { q: "", deskId: desk.deskId, state }, { limit: 100, cursor: null })
    ).items.map(({ id }) => id);
  expect(await listed("signed_off")).toContain(ready.id);
  expect(await listed("signed_off")).not.toContain(openId);
  expect(await listed("open")).toContain(openId);
  expect(await listed("open")).not.toContain(ready.id);
  expect(await listed(null)).toEqual(expect.arrayContaining([ready.id, openId]));
});

describe("the report", () => {
  it("is the frozen one while the article is signed off, whatever becomes of desk and people", async () => {
    const signed = unwrap(await sign()).answer;
    const frozen = unwrap(await readReport(desk.viewer, ready.id));
    await db.desk.update({ where: { id: desk.deskId }, data: { name: "Renamed desk" } });
    expect(unwrap(await readReport(desk.owner, ready.id))).toEqual(frozen);
    expect(frozen.signOff).toMatchObject({ id: signed.id, reportHash: signed.reportHash });
    expect(frozen.model).toMatchObject({
      state: { name: "signed_off", ready: true, open: [] },
      generatedAt: signed.createdAt,
      signoffs: [{ id: signed.id, statement, by: signed.by, reopened: null }],
      log: signed.log,
      desk: { name: "Harwick desk" },
    });
  });

  it("is a working copy again after reopening, which tells of the sign-off; the frozen one stays", async () => {
    const signed = unwrap(await sign()).answer;
    const frozen = unwrap(await readReport(desk.viewer, ready.id));
    unwrap(await reopen());
    const copy = unwrap(await readReport(desk.viewer, ready.id));
    expect(copy.signOff).toBeNull();
    expect(copy.model).toMatchObject({
      state: { name: "working_copy" },
      signoffs: [{ id: signed.id, reopened: { reason, by: { name: desk.owner.name } } }],
    });
    expect(unwrap(await readReport(desk.viewer, ready.id, signed.id)).model).toEqual(frozen.model);
  });

  it("A01 A03 is not to be had by another article's sign-off, or from another desk", async () => {
    const signed = unwrap(await sign()).answer;
    const other = await makeReadyArticle(desk.reviewer);
    expect(await readReport(desk.viewer, other.id, signed.id)).toMatchObject({
      failure: { code: "not_found" },
    });
    expect(await readReport(desk.outsider, ready.id, signed.id)).toMatchObject({
      failure: { code: "not_found" },
    });
    expect(await readReport(desk.viewer, ready.id, uuidv7())).toMatchObject({
      failure: { code: "not_found" },
    });
  });
});

import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { claimSheets, recordsOf } from "@/domain/claim/sheet";
import {
  apply,
  type ArticleEvent,
  type ArticleState,
  noRecords,
  type Numbered,
  stateOf,
} from "@/domain/event";
import { adjudicate } from "@/server/adjudication/commands";
import { readArticle } from "@/server/article/queries";
import { readReview } from "@/server/article/review";
import { readSummary } from "@/server/article/summary";
import type { Actor } from "@/server/auth/actor";
import { createClaim, giveAssessment } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { addEvidence, removeEvidence } from "@/server/evidence/commands";
import { markRange } from "@/server/range/commands";
import { undo } from "@/server/undo/commands";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { readRevealed } from "./revealed";
import { type RecordedEvent, seenEvents } from "./seen-events";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
  const data = { reviewersPerClaim: 2, blindReview: true };
  await db.desk.update({ where: { id: desk.deskId }, data });
});

const actor = fc.constantFrom("reviewer", "editor", "owner");
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("judge" as const),
      by: actor,
      sentence: fc.nat(1),
      verdict: fc.constantFrom("sourced", "unverified", "disputed"),
      isWhole: fc.boolean(),
    }),
  },
  fc.record({ does: fc.constant("range" as const), by: actor }),
  fc.record({ does: fc.constant("evidence" as const), by: actor, sentence: fc.nat(1) }),
  fc.record({ does: fc.constant("remove" as const), by: actor, sentence: fc.nat(1) }),
  fc.record({ does: fc.constant("undo" as const), by: actor, ago: fc.nat(3) }),
  fc.record({ does: fc.constant("decide" as const), by: actor, sentence: fc.nat(1) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What is refused on the way (nothing to decide, nothing to undo) is a step, too. */
async function take(taken: Step, articleId: string): Promise<void> {
  const by = desk[taken.by];
  if (taken.does === "range") {
    await markRange(by, { articleId, from: 0, to: 1, noCheckNeeded: { reason: "opinion" } }, noHeaders);
  } else if (taken.does === "undo") {
    const { seq } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    await undo(by, { articleId, seq: Math.max(1, seq - taken.ago) }, noHeaders);
  } else {
    const { sentence } = taken;
    const made = unwrap(await createClaim(by, { articleId, sentence }, noHeaders)).answer;
    const claimId = made?.id ?? "";
    const [source] = made?.evidence ?? [];
    if (taken.does === "judge") {
      const { verdict, isWhole } = taken;
      const whole = { justification: "Asked.", reason: verdict === "disputed" ? "wrong_figure" : null };
      await giveAssessment(by, { claimId, verdict, ...(isWhole && whole) }, noHeaders);
    }
    if (taken.does === "evidence") {
      const found = { url: "https://example.org", stance: "supports", quote: "It rained." };
      await addEvidence(by, { claimId, ...found }, noHeaders);
    }
    if (taken.does === "remove" && source)
      await removeEvidence(by, { evidenceId: source.id, version: source.version }, noHeaders);
    if (taken.does === "decide") {
      const decision = { verdict: "unverified", justification: "So be it." };
      await adjudicate(by, { articleId, claimId, ...decision }, noHeaders);
    }
  }
}

it("every reader's feed, with what is revealed on the way, ends where their page begins; coverage is one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { id } = await makeArticle(desk.owner);
      const readers = [desk.reviewer, desk.editor, desk.owner, desk.viewer];
      const start = await readReview(desk.viewer, id);
      if (!start) throw new Error("The article is gone.");
      const states = readers.map(() => stateOf({ ...start.snapshot, ...noRecords }));
      let seq = start.snapshot.seq;
      for (const each of steps) {
        await take(each, id);
        for (const [at, reader] of readers.entries()) {
          const state = states[at];
          if (state) states[at] = await follow(state, reader, id, seq);
        }
        seq = (await db.article.findUniqueOrThrow({ where: { id } })).seq;
      }
      const coverages = [];
      for (const [at, reader] of readers.entries()) {
        const [state, review] = [states[at], await readReview(reader, id)];
        if (!state || !review) throw new Error("Every reader has followed.");
        expectToKnow(state, review);
        coverages.push(unwrap(await readArticle(reader, id)).coverage);
      }
      const row = await db.article.findUniqueOrThrow({ where: { id }, include: { desk: true } });
      for (const each of coverages) expect(each).toEqual((await readSummary(row)).coverage);
    }),
    { numRuns: 15 },
  );
});

/** What a browser does with the entries that come in after `seq`. */
async function follow(state: ArticleState, reader: Actor, id: string, seq: number): Promise<ArticleState> {
  const rows = await db.event.findMany({ where: { stream: id, seq: { gt: seq } }, orderBy: { seq: "asc" } });
  const events = rows.map(
    (row) => ({ ...row, at: row.at.toISOString(), payload: row.payload as object }) satisfies RecordedEvent,
  );
  const seen = await seenEvents(reader.id, id, events);
  const known = seen.flatMap((each) =>
    each.type === "hidden" || !("payload" in each)
      ? []
      : [{ ...each.payload, type: each.type, seq: each.seq } as unknown as Numbered<ArticleEvent>],
  );
  return apply(known.reduce(apply, state), unwrap(await readRevealed(reader, id, String(seq))));
}

/** All that the page shows; more only of what has closed again since it was seen. */
function expectToKnow(
  state: ArticleState,
  { snapshot, policy }: NonNullable<Awaited<ReturnType<typeof readReview>>>,
) {
  const records = recordsOf(state);
  const known = new Map(records.assessments.map((each) => [each.id, each]));
  for (const each of snapshot.assessments) expect(known.get(each.id)).toEqual(each);
  expect(records.adjudications).toEqual(snapshot.adjudications);
  const closed = new Set(snapshot.unseen.map(({ claimId }) => claimId));
  const sheets = (of: Parameters<typeof claimSheets>[0]) =>
    claimSheets(of, policy).filter(({ id }) => !closed.has(id));
  const unseen = records.unseen.filter(({ reviewers }) => reviewers > 0);
  expect(unseen).toEqual(expect.arrayContaining(snapshot.unseen));
  expect(sheets({ ...records, revision: snapshot.revision })).toEqual(sheets(snapshot));
}

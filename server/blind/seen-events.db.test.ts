import { Client } from "pg";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { createClaim } from "@/server/claim/commands";
import { commentOnClaim } from "@/server/comment/commands";
import { db } from "@/server/db/client";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { type RecordedEvent, seenEvents } from "./seen-events";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
  const data = { reviewersPerClaim: 2, blindReview: true };
  await db.desk.update({ where: { id: desk.deskId }, data });
});
afterEach(() => vi.restoreAllMocks());

it("asks the database as often for many events as for few", async () => {
  const text = Array.from({ length: 12 }, (_, n) => `It rained on day ${n + 1}.`).join(" ");
  const { id: articleId } = await makeArticle(desk.editor, text);
  for (let sentence = 0; sentence < 12; sentence++) {
    const assessment = { verdict: "unverified", justification: "Asked." };
    const made = await createClaim(desk.reviewer, { articleId, sentence, assessment }, noHeaders);
    const claimId = unwrap(made).answer?.id ?? "";
    unwrap(await commentOnClaim(desk.reviewer, { claimId, text: "Who was there?" }, noHeaders));
  }
  const rows = await db.event.findMany({
    where: { stream: articleId, seq: { gt: 1 } },
    orderBy: { seq: "asc" },
  });
  const events = rows.map(
    (row) => ({ ...row, at: row.at.toISOString(), payload: row.payload as object }) satisfies RecordedEvent,
  );
  const asked = vi.spyOn(Client.prototype, "query");
  const queriesFor = async (some: RecordedEvent[]) => {
    asked.mockClear();
    const seen = await seenEvents(desk.editor.id, articleId, some);
    expect(seen.filter(({ type }) => type === "hidden")).not.toEqual([]);
    return asked.mock.calls.length;
  };
  const few = await queriesFor(events.slice(0, 2));
  expect(few).toBeGreaterThan(0);
  expect(await queriesFor(events)).toBe(few);
});

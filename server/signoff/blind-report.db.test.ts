import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { sessionCookie } from "@/server/auth/session";
import { giveAssessment } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { addMember, inBrowser, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { answerRaw, toRequest } from "@/test/rights/call";
import { makeReadyArticle, type ReadyArticle } from "@/test/ready-article";
import { reopenArticle, signOff } from "./commands";

let desk: TestDesk;
let second: Actor;
let article: ReadyArticle;
let signOffId: string;

beforeAll(async () => {
  desk = await makeDesk();
  second = await addMember(desk.deskId, "reviewer");
});

/** Signed off when one reviewer was enough; then second reviews became blind. */
beforeEach(async () => {
  const one = { reviewersPerClaim: 1, blindReview: false };
  await db.desk.update({ where: { id: desk.deskId }, data: one });
  article = await makeReadyArticle(desk.reviewer);
  const signed = await signOff(desk.editor, { articleId: article.id, statement: "Checked." }, noHeaders);
  signOffId = unwrap(signed).answer.id;
  const two = { reviewersPerClaim: 2, blindReview: true };
  await db.desk.update({ where: { id: desk.deskId }, data: two });
});

const reopen = async () =>
  unwrap(await reopenArticle(desk.owner, { articleId: article.id, reason: "Second reviews." }, noHeaders));

async function ask(reader: Actor, name: string, params: Record<string, string>, query = {}) {
  const { secret } = await inBrowser(reader);
  const credentials = { cookie: `${sessionCookie.name}=${secret}`, "sec-fetch-site": "same-origin" };
  const request = toRequest({ method: "GET", path: name.slice(4) }, { params, query }, credentials);
  return answerRaw(name, request, params);
}

const frozen = (reader: Actor, format: string) =>
  ask(reader, "GET /articles/{id}/report", { id: article.id }, { format, signoff: signOffId });

async function exportedReports(reader: Actor) {
  const text = await (await ask(reader, "GET /desks/{id}/export", { id: desk.deskId })).text();
  const lines = text.trimEnd().split("\n");
  const read = lines.map((line) => JSON.parse(line) as { kind: string; articleId?: string });
  return read.filter(({ kind, articleId }) => kind === "sign_off" && articleId === article.id);
}

describe.each(["html", "md", "csv", "json"])(
  "the frozen report as %s, from before second reviews were blind",
  (format) => {
    it("says nothing to whoever has yet to judge, once the article is reopened", async () => {
      await reopen();
      const answer = await frozen(second, format);
      expect(answer.status).toBe(403);
      const text = await answer.text();
      expect(text).toContain("Judge them first");
      expect(text).not.toContain("sourced");
    });

    it("is open to whoever judged, and to the second once theirs is in", async () => {
      await reopen();
      expect((await frozen(desk.reviewer, format)).status).toBe(200);
      const [sourced, opinion] = article.claims;
      unwrap(await giveAssessment(second, { claimId: sourced, verdict: "sourced" }, noHeaders));
      expect((await frozen(second, format)).status).toBe(403);
      const judgement = { claimId: opinion, verdict: "no_check_needed", reason: "opinion" };
      unwrap(await giveAssessment(second, judgement, noHeaders));
      expect((await frozen(second, format)).status).toBe(200);
    });

    it("is open to all as long as the article is signed off, and nobody can judge", async () => {
      expect((await frozen(second, format)).status).toBe(200);
    });
  },
);

it("an owner who has yet to judge does not export it", async () => {
  expect(await exportedReports(desk.owner)).toHaveLength(1);
  await reopen();
  expect(await exportedReports(desk.owner)).toEqual([]);
});

import { beforeEach, expect, it } from "vitest";
import { roles } from "@/domain/access";
import { toCanonicalJson } from "@/domain/log/canonical";
import { deleteArticle } from "@/server/article/commands";
import type { Actor } from "@/server/auth/actor";
import { createClaim, giveAssessment } from "@/server/claim/commands";
import { commentOnClaim, removeComment } from "@/server/comment/commands";
import { db } from "@/server/db/client";
import { addEvidence } from "@/server/evidence/commands";
import { sha256 } from "@/server/hash";
import { reopenArticle, signOff } from "@/server/signoff/commands";
import { makeReadyArticle } from "@/test/ready-article";
import { inviteMember } from "@/server/invitation/commands";
import { removeMember } from "@/server/member/commands";
import { proposeCorrection } from "@/server/revision/corrections";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { exportDesk } from "./export-desk";

let desk: TestDesk;
beforeEach(async () => {
  desk = await makeDesk();
});

type Line = { kind: string; id?: string; lines?: number } & Record<string, unknown>;

async function exported(actor: Actor): Promise<{ text: string; lines: Line[] }> {
  const { body, bytes } = unwrap(await exportDesk(actor, desk.deskId));
  const text = await new Response(body).text();
  expect(Buffer.byteLength(text)).toBe(bytes);
  expect(text.endsWith("\n")).toBe(true);
  return {
    text,
    lines: text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line),
  };
}

it("gives everything of the desk once, its logs whole, and says how many lines there are", async () => {
  const { deskId, owner, reviewer } = desk;
  const { id: articleId } = await makeArticle(reviewer);
  const claim = unwrap(await createClaim(reviewer, { articleId, sentence: 0 }, noHeaders)).answer;
  const claimId = claim?.id ?? "";
  unwrap(await giveAssessment(reviewer, { claimId, verdict: "unverified" }, noHeaders));
  unwrap(await addEvidence(reviewer, { claimId, url: "https://example.org", stance: "supports" }, noHeaders));
  const said = unwrap(await commentOnClaim(reviewer, { claimId, text: "So?" }, noHeaders)).answer;
  const unsaid = unwrap(await commentOnClaim(owner, { claimId, text: "No." }, noHeaders)).answer;
  unwrap(await removeComment(owner, { commentId: unsaid.id, version: 1 }, noHeaders));
  const correction = { articleId, sentence: 1, proposed: "Somebody sang." };
  unwrap(await proposeCorrection(owner, correction, noHeaders));
  await makeArticle(desk.outsider);
  unwrap(await removeMember(owner, { deskId, userId: reviewer.id, version: 1 }, noHeaders));
  const { lines } = await exported(owner);
  const count = (kind: string) => lines.filter((line) => line.kind === kind).length;
  expect(
    Object.fromEntries([...new Set(lines.map(({ kind }) => kind))].map((kind) => [kind, count(kind)])),
  ).toEqual({
    desk: 1,
    member: 3,
    former_member: 1,
    article: 1,
    revision: 1,
    claim: 1,
    assessment: 1,
    evidence: 1,
    thread: 1,
    comment: 1,
    correction: 1,
    event: 9,
    end: 1,
  });
  expect(lines.find(({ kind }) => kind === "comment")).toMatchObject({ id: said.id, text: "So?" });
  expect(lines.at(-1)).toEqual({ kind: "end", lines: lines.length - 1 });
  for (const [stream, of] of [
    [deskId, "desk"],
    [articleId, "article"],
  ] as const) {
    const events = lines.filter((line) => line.kind === "event" && line.stream === stream);
    expect(events.map(({ previous }) => previous)).toEqual([
      null,
      ...events.slice(0, -1).map(({ hash }) => hash),
    ]);
    expect(lines.find(({ kind }) => kind === of)?.log).toEqual({
      seq: events.length,
      head: events.at(-1)?.hash,
    });
    for (const { kind: _, hash, ...entry } of events) expect(sha256(toCanonicalJson(entry))).toBe(hash);
  }
});

it("has each sign-off with the report that its hash in the log is of, also after reopening", async () => {
  const { id: articleId } = await makeReadyArticle(desk.reviewer);
  unwrap(await signOff(desk.editor, { articleId, statement: "Checked." }, noHeaders));
  unwrap(await reopenArticle(desk.editor, { articleId, reason: "A correction." }, noHeaders));
  const { lines } = await exported(desk.owner);
  const signed = lines.find(({ kind }) => kind === "sign_off");
  expect(signed).toMatchObject({ articleId, statement: "Checked.", reopened: { reason: "A correction." } });
  expect(sha256(toCanonicalJson(signed?.report))).toBe(signed?.reportHash);
  const entry = lines.find(({ type }) => type === "article.signed_off");
  expect(entry?.payload).toMatchObject({ signOff: { reportHash: signed?.reportHash } });
});

it("A15 A17 has no secret, no deleted article, nothing of another desk", async () => {
  const { deskId, owner } = desk;
  await db.user.update({
    where: { id: owner.id },
    data: { passwordHash: "$argon2id$canary", totpSecret: "canary" },
  });
  await db.session.create({
    data: { tokenHash: "canary-session", userId: owner.id, expiresAt: new Date(Date.now() + 1000) },
  });
  unwrap(
    await inviteMember(owner, { deskId, email: "invited-canary@example.org", role: "viewer" }, noHeaders),
  );
  const { tokenHash } = await db.invitation.findFirstOrThrow({ where: { deskId } });
  await makeArticle(desk.outsider, "Foreign canary.");
  const { id: articleId } = await makeArticle(owner, "Deleted canary.");
  unwrap(await deleteArticle(owner, { articleId, version: 1 }, noHeaders));
  const { text } = await exported(owner);
  expect(text).not.toMatch(/canary|argon2|passwordHash|tokenHash/);
  expect(text).not.toContain(tokenHash);
});

it("is for owners who confirmed who they are, not for scripts and nobody else", async () => {
  const { deskId } = desk;
  for (const role of roles.slice(1))
    expect(await exportDesk(desk[role], deskId)).toMatchObject({ failure: { code: "forbidden" } });
  expect(await exportDesk(desk.outsider, deskId)).toMatchObject({ failure: { code: "not_found" } });
  expect(
    await exportDesk({ ...desk.owner, via: "token", tokenId: "none", scope: "read" }, deskId),
  ).toMatchObject({
    failure: { code: "forbidden" },
  });
  const seen = { sessionId: "s", authenticatedAt: new Date(Date.now() - 3_600_000), deskId: null };
  expect(await exportDesk({ ...desk.owner, via: "session", ...seen }, deskId)).toMatchObject({
    failure: { code: "confirm_first" },
  });
});

it("is of one moment, whatever is written meanwhile", async () => {
  const { owner, reviewer } = desk;
  const { id: articleId } = await makeArticle(
    owner,
    Array.from({ length: 60 }, (_, n) => `It rained ${n} times.`).join(" "),
  );
  const writing = (async () => {
    for (let sentence = 0; sentence < 60; sentence++)
      unwrap(await createClaim(reviewer, { articleId, sentence }, noHeaders));
  })();
  const reading = (async () => {
    for (let round = 0; round < 5; round++) {
      const { lines } = await exported(owner);
      const events = lines.filter((line) => line.kind === "event" && line.stream === articleId);
      expect(lines.filter(({ kind }) => kind === "claim")).toHaveLength(events.length - 1);
      expect(lines.find(({ kind }) => kind === "article")?.log).toEqual({
        seq: events.length,
        head: events.at(-1)?.hash,
      });
    }
  })();
  await Promise.all([writing, reading]);
});

import { uuidv7 } from "uuidv7";
import type { ArticleEvent } from "@/domain/event";
import { toCanonicalJson } from "@/domain/log/canonical";
import { changeArticle, createArticle } from "@/server/article/commands";
import type { Actor } from "@/server/auth/actor";
import { changeClaim, createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { recordOnArticle } from "@/server/command/record";
import { db } from "@/server/db/client";
import { createDesk } from "@/server/desk/create";
import { addEvidence, changeEvidence, removeEvidence } from "@/server/evidence/commands";
import { sha256 } from "@/server/hash";
import { markRange } from "@/server/range/commands";
import { changeSentences } from "@/server/sentence/commands";
import { undo } from "@/server/undo/commands";
import { noHeaders, unwrap } from "@/test/desk";

const sentences = 40;

/** A desk made by its owner, as the app makes it, with an article on which all kinds of things were done. */
export async function makeBusyDesk() {
  const id = uuidv7();
  const email = `${id}@example.org`;
  await db.user.create({ data: { id, email, emailKey: email, name: "Olga" } });
  const owner: Actor = { id, email, name: "Olga", via: "program" };
  const { id: deskId } = unwrap(await createDesk(owner, { name: `Busy ${id}` }, noHeaders)).answer;
  const text = Array.from({ length: sentences }, (_, at) => `It rained on day ${at}.`).join(" ");
  const fields = { deskId, text, title: "Rain" };
  const article = unwrap(await createArticle(owner, { fields }, noHeaders)).answer;
  await work(owner, article.id);
  return { owner, deskId, articleId: article.id };
}

async function work(actor: Actor, articleId: string): Promise<void> {
  for (let sentence = 0; sentence < sentences; sentence++) {
    const claim = unwrap(await createClaim(actor, { articleId, sentence }, noHeaders)).answer;
    const claimId = claim?.id ?? "";
    const justification = `Asked the archive, “${sentence}” times – Füße, 雨, 🌧.`;
    unwrap(await giveAssessment(actor, { claimId, verdict: "unverified", justification }, noHeaders));
    const source = {
      claimId,
      url: `https://example.org/${sentence}`,
      stance: "supports",
      quote: "It rained.",
    };
    const evidence = unwrap(await addEvidence(actor, source, noHeaders)).answer;
    const evidenceId = evidence?.id ?? "";
    unwrap(await changeEvidence(actor, { evidenceId, version: 1, stance: "context" }, noHeaders));
    const given = unwrap(await changeClaim(actor, { claimId, version: 1, claimant: "The mayor" }, noHeaders));
    if (sentence % 3 === 0) unwrap(await undo(actor, { articleId, seq: given.seq }, noHeaders));
    if (sentence % 4 === 0) unwrap(await removeEvidence(actor, { evidenceId, version: 2 }, noHeaders));
    if (sentence % 5 === 4) {
      const { version } = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
      unwrap(await withdrawClaim(actor, { claimId, version }, noHeaders));
    }
  }
  unwrap(await changeArticle(actor, { articleId, version: 1, title: "Rain over Harwick" }, noHeaders));
  unwrap(await changeSentences(actor, { articleId, version: 1, merge: { sentence: 4 } }, noHeaders));
  unwrap(
    await markRange(actor, { articleId, from: 0, to: 20, noCheckNeeded: { reason: "opinion" } }, noHeaders),
  );
}

/** Signs the article off as its table and its log have it, and returns the sign-off's id. */
export async function insertSignOff(actor: Actor, articleId: string): Promise<string> {
  const id = uuidv7();
  const by = { id: actor.id, name: actor.name };
  await db.$transaction(async (tx) => {
    const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
    const { deskId, seq, head } = article;
    const report = {
      article: { id: articleId, title: article.title },
      state: { name: "signed_off" },
      claims: [{ number: 1, verdict: "sourced" }],
      signoffs: [{ id }],
      log: { seq, head },
    };
    const reportHash = sha256(toCanonicalJson(report));
    const at = new Date();
    const said = { id, revision: 1, statement: "Checked.", reportHash };
    await tx.signOff.create({
      data: {
        ...said,
        articleId,
        report,
        logSeq: seq,
        logHead: head,
        byId: actor.id,
        seq: seq + 1,
        createdAt: at,
      },
    });
    const createdAt = at.toISOString();
    const signOff = { ...said, articleId, by, createdAt, log: { seq, head }, reopened: null };
    const event = { type: "article.signed_off", signOff } as unknown as ArticleEvent;
    const stream = { id: articleId, deskId, seq, head };
    await recordOnArticle(tx, stream, { event, subjectId: id, byId: actor.id, at });
  });
  return id;
}

/** Does `work` as somebody would who has the database in hand: what keeps the log is set aside for the moment. */
export async function tamper(
  work: (tx: Parameters<Parameters<typeof db.$transaction>[0]>[0]) => Promise<unknown>,
) {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE "Event" DISABLE TRIGGER USER`;
    await work(tx);
    await tx.$executeRaw`ALTER TABLE "Event" ENABLE TRIGGER USER`;
  });
}

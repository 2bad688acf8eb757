import { uuidv7 } from "uuidv7";
import { toCanonicalJson } from "@/domain/log/canonical";
import { buildReport } from "@/domain/report/model";
import { fail, ok } from "@/domain/result";
import type { SignOff } from "@/domain/signoff/sign-off";
import { loadReview, preflightOf, type Review } from "@/server/article/review";
import { signOffRow, toArticle, toSignOff } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { command, type LockedArticle } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";
import { sha256 } from "@/server/hash";
import { NewSignOff, Reopening } from "./input";
import { isOpenAlready, isSignedAlready, movedOn, notReady } from "./refusals";

/**
 * Signs the article's current revision off and freezes the report. The article stays locked from the preflight to the
 * end, so that the report says what the preflight saw, and nothing else.
 */
export const signOff = command({
  name: "article.sign-off",
  input: NewSignOff,
  permission: "article:sign-off",
  isForSignedOff: true,
  makes: { id: ({ id }) => id, again: answerFor },
  on: ({ articleId }) => ({ articleId }),
  async run({ tx, actor, input: { id = uuidv7(), statement, seq }, article }) {
    const review = await loadReview(tx, { id: article.id });
    if (!review) throw new Error("An article vanished inside its own transaction.");
    if (article.state === "signed_off") return fail(isSignedAlready(review.snapshot.signOffs));
    const current = { seq: article.seq, ...preflightOf(review, actor.id) };
    if (seq !== undefined && seq !== article.seq) return fail(movedOn(current));
    if (!current.ready) return fail(notReady(current));

    const made = await freeze(tx, { review, article, actor, id, statement });
    return ok({
      event: { type: "article.signed_off" as const, ...made },
      subjectId: id,
      status: 201,
      answer: { ...made.signOff, article: made.article },
    });
  },
});

/** Opens a signed-off article again. The verdicts stay, and so does the report that was frozen. */
export const reopenArticle = command({
  name: "article.reopen",
  input: Reopening,
  permission: "article:reopen",
  isForSignedOff: true,
  on: ({ articleId }) => ({ articleId }),
  async run({ tx, actor, input: { articleId, reason }, article: { at, state } }) {
    const standing = await tx.signOff.findFirst({ where: { articleId, reopenedAt: null } });
    if (state !== "signed_off" || !standing) return fail(isOpenAlready);
    const row = await tx.signOff.update({
      ...signOffShape,
      where: { id: standing.id },
      data: { reopenedAt: at, reopenedById: actor.id, reopenReason: reason },
    });
    const article = toArticle(
      await tx.article.update({
        where: { id: articleId },
        data: { state: "open", version: { increment: 1 } },
      }),
    );
    const signOff = toSignOff(row);
    return ok({
      event: { type: "article.reopened" as const, article, signOff },
      subjectId: signOff.id,
      status: 200,
      answer: { ...signOff, article },
    });
  },
});

type Freezing = { review: Review; article: LockedArticle; actor: Actor; id: string; statement: string };

/** The report holds the sign-off itself, but cannot hold its own hash. */
async function freeze(tx: Transaction, { review, article: locked, actor, id, statement }: Freezing) {
  const { id: articleId, at, revision, seq, head } = locked;
  const article = toArticle(
    await tx.article.update({
      where: { id: articleId },
      data: { state: "signed_off", version: { increment: 1 } },
    }),
  );
  const createdAt = at.toISOString();
  const by = { id: actor.id, name: actor.name };
  const stated = { id, articleId, revision, statement, by, createdAt, reopened: null };
  const { snapshot } = review;
  const report = buildReport({
    ...review,
    snapshot: { ...snapshot, article, signOffs: [...snapshot.signOffs, stated] },
    generatedAt: createdAt,
  });
  const reportHash = sha256(toCanonicalJson(report));
  const proof = { revision, statement, reportHash, logSeq: seq, logHead: head };
  await tx.signOff.create({
    data: {
      ...{ id, articleId, ...proof, byId: actor.id, seq: seq + 1, createdAt: at },
      report: report satisfies object,
    },
    select: { id: true },
  });
  const signOff: SignOff = { ...stated, reportHash, log: { seq, head } };
  return { article, signOff };
}

const { include, omit } = signOffRow;
const signOffShape = { include, omit };

async function answerFor(tx: Transaction, id: string) {
  const row = await tx.signOff.findUnique({ ...signOffShape, where: { id } });
  if (!row) return null;
  const article = await tx.article.findUniqueOrThrow({ where: { id: row.articleId } });
  return { ...toSignOff(row), article: toArticle(article) };
}

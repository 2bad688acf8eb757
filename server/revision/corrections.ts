import { uuidv7 } from "uuidv7";
import { can } from "@/domain/access";
import type { Correction } from "@/domain/revision/correction";
import { fail, invalid, ok } from "@/domain/result";
import { wordsOf } from "@/domain/text/span";
import { correctionRow, toCorrection, toRevision } from "@/server/article/rows";
import { toSpans } from "@/server/claim/place";
import { command, forbidden } from "@/server/command/command";
import { changedMeanwhile } from "@/server/command/if-match";
import type { Transaction } from "@/server/command/once";
import { notFound } from "@/server/http/problem";
import { CorrectionChange, NewCorrection } from "./input";
import { isOfOther, revised } from "./revised";

const mostOpen = 500;

/** Proposes other words for words of the article. An editor puts it into a revision, or rejects it. */
export const proposeCorrection = command({
  name: "correction.propose",
  input: NewCorrection,
  permission: "correction:propose",
  on: ({ articleId }) => ({ articleId }),
  makes: { id: ({ id }) => id, again: loadCorrection },
  async run({ tx, actor, input, article, seq }) {
    const { id = uuidv7(), proposed, note } = input;
    if (isOfOther(input, article)) return fail(revised(article.revision));
    const where = { articleId_number: { articleId: article.id, number: article.revision } };
    const revision = toRevision(await tx.revision.findUniqueOrThrow({ where }));
    const spans = toSpans(revision, input);
    if (!spans.ok) return spans;
    const words = wordsOf(revision.text, spans.value);
    if (words === proposed) return invalid("proposed", "These are the words that stand there already.");
    const open = await tx.correction.count({ where: { articleId: article.id, state: "proposed" } });
    if (open >= mostOpen)
      return invalid("articleId", `At most ${mostOpen} corrections can wait for an editor.`);
    const row = await tx.correction.create({
      ...include,
      data: {
        id,
        articleId: article.id,
        spans: spans.value,
        words,
        proposed,
        note,
        byId: actor.id,
        seq,
        createdAt: article.at,
      },
    });
    const correction = toCorrection(row);
    return ok({
      event: { type: "correction.proposed", correction },
      subjectId: id,
      status: 201,
      answer: correction,
    });
  },
});

/** Rejects a proposed correction, or withdraws one's own. */
export const changeCorrection = command({
  name: "correction.change",
  input: CorrectionChange,
  permission: "correction:propose",
  on: ({ correctionId }) => ({ correctionId }),
  async run({ tx, actor, input: { correctionId: id, version, state }, article, seq }) {
    const known = await loadCorrection(tx, id);
    if (!known) return fail(notFound);
    if (state === "rejected" && !can(article.role, "correction:decide")) return fail(forbidden(article.role));
    if (state === "withdrawn" && known.by.id !== actor.id) return fail(notYours);
    if (known.version !== version) return changedMeanwhile(known);
    if (known.state !== "proposed") return fail(decided);
    const row = await tx.correction.update({
      ...include,
      where: { id },
      data: {
        state,
        spans: [],
        decidedById: actor.id,
        decidedAt: article.at,
        version: { increment: 1 },
        seq,
      },
    });
    const correction = toCorrection(row);
    return ok({
      event: { type: "correction.changed", correction },
      subjectId: id,
      status: 200,
      answer: correction,
    });
  },
});

const { include: withPeople } = correctionRow;
const include = { include: withPeople };

async function loadCorrection(tx: Transaction, id: string): Promise<Correction | null> {
  const row = await tx.correction.findUnique({ ...include, where: { id } });
  return row && toCorrection(row);
}

const notYours = {
  code: "forbidden",
  message: "Somebody else proposed this. An editor can reject it.",
} as const;

const decided = {
  code: "conflict",
  message: "This correction is decided already, or a revision changed its words.",
} as const;

import { z } from "zod";
import { can } from "@/domain/access";
import type { Article } from "@/domain/article/article";
import { seenChange } from "@/domain/blind/seen-event";
import type { Change } from "@/domain/change";
import { toCanonicalJson } from "@/domain/log/canonical";
import { fail, ok } from "@/domain/result";
import { namedByChange } from "@/server/blind/seen-events";
import { loadSight } from "@/server/blind/sight";
import { command, forbidden } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";
import { Id } from "@/server/command/text-input";
import { notFound } from "@/server/http/problem";
import { findObstacle } from "./obstacle";
import { readChange, readInverse, writeChange } from "./change-rows";

export const Undo = z.strictObject({
  articleId: Id,
  /** The number of the event to take back. */
  seq: z.number().int().positive(),
});

/**
 * Takes back one of one's own changes, by another event that says what stands afterwards; taking that one back does
 * the change again. Refused when somebody, or oneself, went on from it: nothing that came later is undone with it.
 */
export const undo = command({
  name: "change.undo",
  input: Undo,
  permission: "change:undo",
  on: ({ articleId }) => ({ articleId }),
  async run({ tx, actor, input: { seq: of }, article, seq }) {
    const event = await tx.event.findUnique({
      where: { stream_seq: { stream: article.id, seq: of } },
      select: { byId: true, undo: true, payload: true },
    });
    if (!event) return fail(notFound);
    if (event.byId !== actor.id) return fail(notYours);
    if (event.undo === null) return fail(notUndoable);
    // Only our own writes made this column.
    const back = event.undo as unknown as Change;
    if (back.article && !can(article.role, "article:change")) return fail(forbidden(article.role));
    if (back.article && !can(article.role, "article:set-policy") && (await isOfPolicy(tx, back.article)))
      return fail(forbidden(article.role));
    const obstacle = await findObstacle(tx, { actor, article, of, payload: event.payload, back });
    if (obstacle) return fail(obstacle);

    const before = await readInverse(tx, back);
    await writeChange(tx, { article, seq, back });
    const change = await readChange(tx, back);
    return ok({
      event: { type: "change.undone", of, change },
      before,
      subjectId: article.id,
      status: 200,
      // A claim that comes back brings what others judged meanwhile.
      answer: async (tx: Transaction) => ({
        of,
        change: seenChange(change, await loadSight(tx, actor.id, article.id, namedByChange(change))),
      }),
    });
  },
});

/** Whether the article as it was has another policy of its own than it has now. */
async function isOfPolicy(tx: Transaction, { id, policy }: Article): Promise<boolean> {
  const now = await tx.article.findUniqueOrThrow({ where: { id }, select: { policy: true } });
  return toCanonicalJson(now.policy) !== toCanonicalJson(policy ?? {});
}

const notYours = {
  code: "forbidden",
  message: "Somebody else did this. Everybody undoes only what they did themselves.",
} as const;

const notUndoable = { code: "conflict", message: "This cannot be undone." } as const;

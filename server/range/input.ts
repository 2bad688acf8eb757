import { z } from "zod";
import { noCheckReasons } from "@/domain/claim/verdict";
import { RevisionNumber } from "@/server/claim/input";
import { Id } from "@/server/command/text-input";

/** How many sentences may be marked at once. */
export const mostAtOnce = 2000;

const Index = z.number().int().nonnegative();

/** Sentences `from` to `to`, both included, all need no check for one reason, or are given to one person. */
export const RangeMark = z
  .strictObject({
    articleId: Id,
    revision: RevisionNumber,
    from: Index,
    to: Index,
    noCheckNeeded: z.strictObject({ reason: z.enum(noCheckReasons) }).optional(),
    assigneeId: Id.nullable().optional(),
  })
  .refine(({ from, to }) => from <= to && to - from < mostAtOnce, {
    path: ["to"],
    error: `A range ends after it starts, and has at most ${mostAtOnce} sentences.`,
  })
  .refine(({ noCheckNeeded, assigneeId }) => (noCheckNeeded === undefined) !== (assigneeId === undefined), {
    path: ["noCheckNeeded"],
    error: "Say what to do in one way: noCheckNeeded, or assigneeId.",
  });

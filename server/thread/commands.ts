import { z } from "zod";
import { nothing } from "@/domain/change";
import { fail, ok } from "@/domain/result";
import { nextStates, type Thread, threadStates } from "@/domain/thread/thread";
import { command } from "@/server/command/command";
import { changedMeanwhile } from "@/server/command/if-match";
import { Id, Version } from "@/server/command/text-input";
import { notFound } from "@/server/http/problem";
import { loadThread } from "./load";
import { setState } from "./state";

export const ThreadChange = z.strictObject({
  threadId: Id,
  version: Version,
  state: z.enum(threadStates).describe("a question goes from open to answered, and from there to resolved"),
});

/** Resolves a thread, opens it again, or says that a question is answered. */
export const changeThread = command({
  name: "thread.change",
  input: ThreadChange,
  permission: "thread:change",
  isForSignedOff: true,
  on: ({ threadId }) => ({ threadId }),
  async run({ tx, actor, input: { threadId: id, version, state }, article, seq }) {
    const known = await loadThread(tx, actor, { id, articleId: article.id });
    if (!known) return fail(notFound);
    if (known.version !== version) return changedMeanwhile(known);
    if (known.state === state) return ok({ event: null, subjectId: id, status: 200, answer: known });
    if (!nextStates(known).includes(state)) return fail({ code: "conflict", message: whyNot(known) });
    const thread = await setState(tx, id, state, seq);
    return ok({
      event: { type: "thread.changed", thread },
      before: { ...nothing, threads: [known] },
      subjectId: id,
      status: 200,
      answer: thread,
    });
  },
});

function whyNot({ kind, state }: Thread): string {
  if (kind === "discussion") return "Only a question can be answered. Resolve the discussion instead.";
  if (state === "resolved") return "This question is resolved. Reopen it first.";
  return "This question is not answered yet. Answer it, or mark it as answered, before it is resolved.";
}

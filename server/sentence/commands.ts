import { nothing, type SentencesOf } from "@/domain/change";
import { fail, ok } from "@/domain/result";
import { mergeSentences, splitSentence } from "@/domain/text/sentence-edit";
import { updateSentences } from "@/server/article/revision-rows";
import { toRevision } from "@/server/article/rows";
import { command } from "@/server/command/command";
import { changedMeanwhile, whoChanged } from "@/server/command/if-match";
import type { Transaction } from "@/server/command/once";
import { isOfOther, revised } from "@/server/revision/revised";
import { SentenceChange } from "./input";

/** Corrects where the sentences of the current revision lie. Claims keep their words: they point into the text. */
export const changeSentences = command({
  name: "sentences.change",
  input: SentenceChange,
  permission: "sentence:change",
  on: ({ articleId }) => ({ articleId }),
  async run({ tx, input: { articleId, version, split, merge, ...sent }, article }) {
    if (isOfOther(sent, article)) return fail(revised(article.revision));
    const where = { articleId_number: { articleId, number: article.revision } };
    const revision = toRevision(await tx.revision.findUniqueOrThrow({ where }));
    const before: SentencesOf = { id: revision.id, version: revision.version, sentences: revision.sentences };
    if (version !== revision.version) return changedMeanwhile(before, await lastChange(tx, articleId));
    const { text, blocks, sentences } = revision;
    const corrected = split
      ? splitSentence(text, sentences, split.sentence, split.at)
      : mergeSentences(blocks, sentences, merge?.sentence ?? 0);
    if (!corrected.ok) return corrected;
    await updateSentences(tx, revision.id, corrected.value);
    const after = { id: revision.id, version: version + 1, sentences: corrected.value };
    return ok({
      event: { type: "sentences.changed", revision: after },
      before: { ...nothing, revision: before },
      subjectId: revision.id,
      status: 200,
      answer: after,
    });
  },
});

/** Who corrected the sentences last, by a correction or by undoing one. */
async function lastChange(tx: Transaction, stream: string) {
  const event = await tx.event.findFirst({
    where: {
      stream,
      OR: [
        { type: "sentences.changed" },
        { type: "change.undone", payload: { path: ["change", "revision", "version"], gt: 0 } },
      ],
    },
    select: { seq: true },
    orderBy: { seq: "desc" },
  });
  return event ? whoChanged(tx, stream, event.seq) : undefined;
}

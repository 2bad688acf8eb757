import { sentencesUnder } from "@/domain/claim/sheet";
import { mergeSentences, splitSentence } from "@/domain/text/sentence-edit";
import type { Span } from "@/domain/text/span";
import { readingOnly } from "./acts";
import type { ReviewStore } from "./store";

/** Splits the sentence around `at` (UTF-16 offset) just there. */
export async function splitBefore(store: ReviewStore, at: number): Promise<void> {
  const { number: revision, text, sentences, version } = store.revision;
  const [sentence] = sentencesUnder(sentences, [{ start: at, end: at + 1 }]);
  if (sentence === undefined) return;
  const split = splitSentence(text, sentences, sentence, at);
  if (!split.ok) return store.say(split.failure.message);
  await correct(
    store,
    { type: "sentence.split", revision, version, sentence, at },
    `sentence ${sentence + 1}, split in two`,
    ({ start }) => start === at,
  );
}

/** Makes the focused sentence and the next one. */
export async function mergeWithNext(store: ReviewStore): Promise<void> {
  const sentence = store.desk().focus?.sentence;
  if (sentence === undefined) return;
  const { number: revision, blocks, sentences, version } = store.revision;
  const merged = mergeSentences(blocks, sentences, sentence);
  if (!merged.ok) return store.say(merged.failure.message);
  const what = `sentences ${sentence + 1} and ${sentence + 2}, merged`;
  const [first, second] = [sentences[sentence], sentences[sentence + 1]];
  await correct(
    store,
    { type: "sentence.merge", revision, version, sentence },
    what,
    ({ start, end }) => start === first?.start && end === second?.end,
  );
}

async function correct(
  store: ReviewStore,
  act: Parameters<ReviewStore["perform"]>[0],
  what: string,
  isMade: (sentence: Span) => boolean,
): Promise<void> {
  if (!store.mayWrite) return store.say(readingOnly(store));
  const answer = await store.perform(act, what);
  if (!answer.ok && answer.failure.code === "changed") {
    const by = answer.failure.changed?.by?.name ?? "Somebody else";
    // The store shows the sentences as they stand by now.
    if (store.revision.sentences.some(isMade)) return store.tell(`${by} did the same a moment before.`);
    return store.tell(`${by} corrected the sentences first. They are shown as they stand now: look again.`);
  }
  if (!answer.ok) return store.fault(answer.failure);
  store.tell(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`);
}

import type { ClaimWords } from "@/domain/revision/words-through";
import { sameWords } from "@/domain/text/same-words";
import { WordChanges } from "./word-changes";

type Standing = Pick<ClaimWords, "words" | "sentence">;
type Props = { before: Standing; after: Standing; language: string };

/** What changed in the whole sentence around a part of one: the "not" before the words changes what they say. */
export function SentenceChanges({ before, after, language }: Props) {
  const [was, is] = [before, after].map(({ words, sentence }) => sentence ?? words ?? "");
  const isPart = before.sentence !== null || after.sentence !== null;
  if (!isPart || was === undefined || is === undefined || sameWords(was, is)) return null;
  return (
    <div className="mt-2">
      <p className="text-small text-muted">The whole sentence:</p>
      <WordChanges before={was} after={is} language={language} />
    </div>
  );
}

import { writtenIn } from "@/components/article/written-in";
import { wordChanges } from "@/domain/text/word-change";
import { wordDiff } from "@/domain/text/word-diff";
import { ChangeList } from "./change-list";
import { DiffWords } from "./diff-words";

type Props = { before: string; after: string; language: string };

/** Old words and new ones in one line of reading, and what kind of change each is. */
export function WordChanges({ before, after, language }: Props) {
  return (
    <>
      <blockquote className="diff-words" {...writtenIn(language)}>
        <DiffWords parts={wordDiff(before, after)} />
      </blockquote>
      <ChangeList changes={wordChanges(before, after, language)} language={language} />
    </>
  );
}

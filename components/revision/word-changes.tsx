import { wordChanges, type WordChange } from "@/domain/text/word-change";
import { wordDiff } from "@/domain/text/word-diff";
import { DiffWords } from "./diff-words";

type Props = { before: string; after: string; language: string };

/** Old words and new ones in one line of reading, and what kind of change each is. */
export function WordChanges({ before, after, language }: Props) {
  const changes = wordChanges(before, after, language);
  return (
    <>
      <blockquote className="diff-words" lang={language} dir="auto">
        <DiffWords parts={wordDiff(before, after)} />
      </blockquote>
      {changes.length > 0 && (
        <ul className="diff-kinds" aria-label="What changed">
          {changes.map((change, at) => (
            <li key={at}>{changeSays(change)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const kindName: Record<WordChange["kind"], string> = {
  number: "Number",
  unit: "Unit",
  date: "Date",
  name: "Name",
  quotation: "Quotation",
  negation: "Negation",
  modality: "How sure it is",
  wording: "Wording",
};

/** "Number: 40 → 41", "Negation added: not" */
export function changeSays({ kind, before, after }: WordChange): string {
  const name = kindName[kind];
  if (before === "") return `${name} added: ${after}`;
  if (after === "") return `${name} gone: ${before}`;
  return `${name}: ${before} → ${after}`;
}

import { writtenIn } from "@/components/article/written-in";
import type { ComparedSentences } from "@/domain/revision/compare";
import { DiffWords } from "./diff-words";

type Props = {
  compared: readonly ComparedSentences[];
  isSideBySide?: boolean;
  /** BCP 47. */
  language: string;
};

/** Sentences of two revisions that differ, each with how: one under the other, or old beside new. */
export function ComparedList({ compared, isSideBySide = false, language }: Props) {
  return (
    <ol className="border-t border-line">
      {compared.map((each, at) => (
        <li
          key={at}
          className="border-b border-line py-3 sm:grid sm:grid-cols-[7.5rem_minmax(0,1fr)] sm:gap-x-4"
        >
          <p className="text-small text-muted">
            <b className="font-semibold text-soft">{kindName[each.kind]}</b>
            <span className="ml-2 sm:ml-0 sm:block">{placeOf(each)}</span>
          </p>
          {isSideBySide ? (
            <div className="mt-1 grid gap-x-6 gap-y-2 sm:mt-0 md:grid-cols-2">
              <p className="diff-words" {...writtenIn(language)}>
                {each.before.text === "" ? <Nothing /> : <DiffWords parts={each.parts} side="before" />}
              </p>
              <p className="diff-words" {...writtenIn(language)}>
                {each.after.text === "" ? <Nothing /> : <DiffWords parts={each.parts} side="after" />}
              </p>
            </div>
          ) : (
            <p className="diff-words mt-1 sm:mt-0" {...writtenIn(language)}>
              <DiffWords parts={each.parts} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

const Nothing = () => <span className="font-sans text-small text-muted">not there</span>;

const kindName: Record<ComparedSentences["kind"], string> = {
  equal: "The same",
  moved: "Moved",
  edited: "Changed",
  split: "Split",
  merged: "Merged",
  inserted: "New",
  removed: "Removed",
};

/** "3 → 4", "new 5", "was 6": the numbers of the sentences before and after. */
function placeOf({ before, after }: ComparedSentences): string {
  const [was, is] = [numbers(before.sentences), numbers(after.sentences)];
  if (was === "") return `sentence ${is}`;
  if (is === "") return `was ${was}`;
  return was === is ? `sentence ${is}` : `${was} → ${is}`;
}

function numbers(sentences: readonly number[]): string {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
}

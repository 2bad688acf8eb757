import { Fragment } from "react";
import { writtenIn } from "@/components/article/written-in";
import type { WordChange } from "@/domain/text/word-change";

type Props = {
  changes: readonly Pick<WordChange, "kind" | "before" | "after">[];
  /** BCP 47. */
  language: string;
};

/** What kind each change of words is: "Number: 40 → 41", "Negation added: not". */
export function ChangeList({ changes, language }: Props) {
  if (changes.length === 0) return null;
  return (
    <ul className="diff-kinds" aria-label="What changed">
      {changes.map(({ kind, before, after }, at) => {
        const words = [before, after].filter((text) => text !== "");
        return (
          <li key={at}>
            {kindName[kind]}
            {before === "" && " added"}
            {after === "" && " gone"}:{" "}
            {words.map((text, place) => (
              <Fragment key={place}>
                {place > 0 && " → "}
                <bdi {...writtenIn(language)}>{text}</bdi>
              </Fragment>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

const kindName: Record<WordChange["kind"], string> = {
  number: "Number",
  unit: "Unit",
  date: "Date",
  name: "Name",
  quotation: "Quotation",
  negation: "Negation",
  modality: "Hedge",
  wording: "Wording",
};

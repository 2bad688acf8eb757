import { Fragment } from "react";
import type { DiffPart } from "@/domain/text/word-diff";
import "./revision.css";

type Props = {
  parts: readonly DiffPart[];
  /** Only how it was, or only how it is; by default both in one. */
  side?: "before" | "after";
};

/** Words taken away and added, told apart by more than colour, and named for screen readers. */
export function DiffWords({ parts, side }: Props) {
  const left = { before: "added", after: "removed" } as const;
  return parts
    .filter(({ kind }) => side === undefined || kind !== left[side])
    .map(({ kind, text }, at) => {
      if (kind === "same") return <Fragment key={at}>{text}</Fragment>;
      const Tag = kind === "removed" ? "del" : "ins";
      // The space after the words is nobody's: a line through it would run on into the next word.
      const words = text.trimEnd() || text;
      return (
        <Fragment key={at}>
          <Tag>
            <span className="sr-only" lang="en">
              {kind === "removed" ? " taken away: " : " added: "}
            </span>
            {words}
            <span className="sr-only" lang="en">
              {kind === "removed" ? " (end of what was taken away) " : " (end of what was added) "}
            </span>
          </Tag>
          {text.slice(words.length)}
        </Fragment>
      );
    });
}

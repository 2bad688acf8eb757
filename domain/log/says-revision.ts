import type { ArticleEvent } from "../event";
import type { Correction, CorrectionState } from "../revision/correction";
import { countWords, type Counted } from "../revision/says";
import { after, placeName, quoted, type Telling } from "./words";

/** "brought in revision 3: 2 claims changed, 1 removed; 3 verdicts stale" */
export function revisedSays({ revision, made }: Extract<ArticleEvent, { type: "article.revised" }>): string {
  const { number } = revision;
  const what = {
    imported: `brought in revision ${number}`,
    corrections: `put accepted corrections into revision ${number}`,
    restored: `brought revision ${made.restores ?? number} back, as revision ${number}`,
  }[made.kind];
  const counts = made.anchoring ? countWords(made.anchoring satisfies Counted) : "";
  return `${what}${counts && `: ${counts}`}${made.note === null ? "" : `. They noted ${quoted(made.note)}`}`;
}

export function correctionProposedSays({ before }: Telling, { spans, proposed, note }: Correction): string {
  const place = placeName(before.sentencesUnder(spans));
  return `proposed new words for ${place}: ${quoted(proposed)}${note === null ? "" : `, for ${quoted(note)}`}`;
}

const done: Partial<Record<CorrectionState, string>> = {
  rejected: "rejected a correction",
  withdrawn: "withdrew a correction",
};

export function correctionChangedSays(_: Telling, { state, proposed }: Correction): string {
  return `${done[state] ?? "changed a correction"}${after(proposed)}`;
}

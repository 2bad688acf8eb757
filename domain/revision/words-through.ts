import type { AnchorStatus } from "../text/anchor";

/** A claim's words as a revision has them, `null` where it has no place there; `at` is ISO 8601. */
export type ClaimWords = { revision: number; words: string | null; status: AnchorStatus; at: string };

/** A revision that did something to a claim's words, or a run of revisions that did nothing to them. */
export type WordsRow =
  | {
      kind: "told";
      told: ClaimWords;
      /** The words that it had last before; `null` where it was made. */
      before: string | null;
    }
  | { kind: "same"; from: number; to: number; isPlaced: boolean };

/** A claim's words from where it was made to revision `current`. `told` is in the order of the revisions. */
export function wordsThrough(told: readonly ClaimWords[], current: number): WordsRow[] {
  let before: string | null = null;
  return told.flatMap((each, at) => {
    const rows: WordsRow[] = [{ kind: "told", told: each, before }];
    const [from, to] = [each.revision + 1, (told[at + 1]?.revision ?? current + 1) - 1];
    if (from <= to) rows.push({ kind: "same", from, to, isPlaced: each.words !== null });
    before = each.words ?? before;
    return rows;
  });
}

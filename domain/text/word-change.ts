import { isQuotationMark, quotedTokens } from "./quoted";
import { sameWords, wordsKey } from "./same-words";
import { sharedTokens } from "./shared-tokens";
import type { Span } from "./span";
import { isWord } from "./tokens";
import { type WordClass, wordClasses } from "./word-class";

/** What a change of words can be about. `wording` is all that is none of the others. */
export const wordChangeKinds = [
  "number",
  "unit",
  "date",
  "name",
  "quotation",
  "negation",
  "modality",
  "wording",
] as const;
export type WordChangeKind = (typeof wordChangeKinds)[number];

/** One change: the words it is about as they were and as they are; `""` where there are none. */
export type WordChange = { kind: WordChangeKind; before: string; after: string };

/**
 * The changes from `before` to `after` in the order of reading, each named for what it is about. Empty exactly when
 * they are the same words. `language` is BCP 47: English, German, French or Spanish; without it their vocabularies are
 * used together.
 */
export function wordChanges(before: string, after: string, language = "und"): WordChange[] {
  if (sameWords(before, after)) return [];
  const { before: left, after: right, pairs } = sharedTokens(before, after);
  const [were, are] = [wordsOf(before, left, language), wordsOf(after, right, language)];
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...pairs, [left.length, right.length] as const]) {
    if (k > i || l > j) {
      const [was, is] = [cut(before, left, i, k), cut(after, right, j, l)];
      if (!sameWords(was, is)) changes.push(...named(were.slice(i, k), are.slice(j, l), was, is));
    }
    [i, j] = [k + 1, l + 1];
  }
  // The same words one by one may still be parted or joined in another way.
  return changes.length > 0 ? changes : [{ kind: "wording", before, after }];
}

type Word = { text: string; class: WordClass | null; isQuoted: boolean };

function wordsOf(text: string, tokens: readonly Span[], language: string): Word[] {
  const isQuoted = quotedTokens(text, tokens);
  const classes = wordClasses(text, tokens, language);
  return tokens.map(({ start, end }, at) => ({
    text: text.slice(start, end),
    class: classes[at] ?? null,
    isQuoted: isQuoted[at] ?? false,
  }));
}

const cut = (text: string, tokens: readonly Span[], from: number, to: number) =>
  from < to ? text.slice(tokens[from]?.start, tokens[to - 1]?.end) : "";

/** What is shown first of several kinds at one place: what turns the sense most. */
const order = ["negation", "number", "unit", "date", "name", "modality"] as const;

/** The changes at one place, where the words `were` gave way to the words that `are`. */
function named(were: readonly Word[], are: readonly Word[], before: string, after: string): WordChange[] {
  const isOneForOne = were.length <= 1 && are.length <= 1;
  const changes: WordChange[] = [];
  for (const kind of order) {
    const [was, is] = [ofKind(were, are, kind), ofKind(are, were, kind)];
    if (values(was) === values(is)) continue;
    changes.push({
      kind,
      before: isOneForOne ? before : joined(was),
      after: isOneForOne ? after : joined(is),
    });
  }
  const marks = (words: readonly Word[]) => words.filter(({ text }) => isQuotationMark(text)).length;
  if (marks(were) !== marks(are) || [...were, ...are].some(({ isQuoted }) => isQuoted))
    changes.push({ kind: "quotation", before, after });
  else if (changes.length === 0 || (!isOneForOne && hasOther(were, are)))
    changes.push({ kind: "wording", before, after });
  return changes;
}

/** Words of a kind; a capital that only the start of a sentence gave a word that is also on the `other` side makes no name. */
function ofKind(words: readonly Word[], other: readonly Word[], kind: WordClass): Word[] {
  return words.filter(
    (word) =>
      word.class === kind &&
      (kind !== "name" ||
        other.every(
          ({ text, class: itsClass }) =>
            itsClass === "name" || text.toLowerCase() !== word.text.toLowerCase(),
        )),
  );
}

const joined = (words: readonly Word[]) => words.map(({ text }) => text).join(" ");

/** Figures written with and without grouping are the same. */
const values = (words: readonly Word[]) =>
  words.map(({ text }) => wordsKey(text).replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/g, "")).join(" ");

function hasOther(were: readonly Word[], are: readonly Word[]): boolean {
  const rest = (words: readonly Word[]) =>
    words
      .filter((word) => word.class === null && isWord(word.text))
      .map(({ text }) => text.toLowerCase())
      .join(" ");
  return rest(were) !== rest(are);
}

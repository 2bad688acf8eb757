import type { SentencedText } from "@/domain/text/align";
import { plainWords } from "@/domain/text/same-words";
import type { Span } from "@/domain/text/span";
import type { WordChangeKind } from "@/domain/text/word-change";
import { newSentence } from "./composed-article";
import { type Dice, throwDice } from "./dice";
import { type Edit, sharpEdits, typographicEdits, wordingEdits } from "./edits";

/** What became of a sentence: `same` words, here or elsewhere; `edited`, to be named `kind` if there is one; or `gone`. */
export type Truth = {
  was: Span;
  became: "same" | "edited" | "gone";
  how: string;
  kind: WordChangeKind | null;
  now: Span | null;
};

export type MadeRevision = { before: SentencedText; after: SentencedText; truth: Truth[] };

/** A sentence of the new text: which old ones it comes from, and what was done to them. */
type Written = {
  words: string;
  from: number[];
  how: string;
  became: "same" | "edited";
  kind: WordChangeKind | null;
  /** Nobody can say which of several of the same words went where, so nothing is done to them. */
  isTwice: boolean;
};

const untouched = "untouched";

/**
 * A revision of an article's paragraphs as people make them, the same for the same seed, and what became of each sentence. About
 * `share` of the sentences are changed, removed, moved, split, merged, or have something new beside them.
 */
export function makeRevision(
  article: readonly (readonly string[])[],
  share: number,
  seed: number,
): MadeRevision {
  // Other throws than those that an article of the same seed was composed by.
  const dice = throwDice(seed + 0x5eed);
  const paragraphs = article.filter((paragraph) => paragraph.length > 0);
  const all = paragraphs.flat().map(plainWords);
  const twice = new Set(all.filter((each, at) => all.indexOf(each) !== at));
  let count = 0;
  const written: Written[][] = paragraphs.map((paragraph) =>
    paragraph.map((words) => ({
      words,
      from: [count++],
      how: untouched,
      became: "same",
      kind: null,
      isTwice: twice.has(plainWords(words)),
    })),
  );
  const before = layOut(paragraphs);
  const revised = moveSome(
    written
      .map((paragraph) => paragraph.flatMap((sentence) => change(sentence, share, dice)))
      .map((each) => mergeSome(each, share, dice)),
    share,
    dice,
  );
  const after = layOut(revised.map((paragraph) => paragraph.map(({ words }) => words)));
  return { before, after, truth: truthOf(before.sentences, revised.flat(), after.sentences) };
}

/** The text of paragraphs, and where its sentences are. */
export function layOut(article: readonly (readonly string[])[]): SentencedText {
  const paragraphs = article.filter((paragraph) => paragraph.length > 0);
  const sentences: Span[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    for (const words of paragraph) {
      sentences.push({ start: offset, end: offset + words.length });
      offset += words.length + 1;
    }
    offset += 1;
  }
  return { text: paragraphs.map((paragraph) => paragraph.join(" ")).join("\n\n"), sentences };
}

function change(sentence: Written, share: number, dice: Dice): Written[] {
  if (dice.next() >= share || sentence.isTwice) return [sentence];
  const lot = dice.next();
  if (lot < 0.1) return [];
  if (lot < 0.2) return inAnyOrder(sentence, inserted(newSentence(dice), "inserted"), dice);
  if (lot < 0.23) return [{ ...sentence, isTwice: true }, inserted(sentence.words, "duplicate")];
  if (lot < 0.3) return split(sentence);
  if (lot < 0.4) return [edited(sentence, typographicEdits, "same", dice)];
  return [edited(sentence, lot < 0.75 ? sharpEdits : wordingEdits, "edited", dice)];
}

const inserted = (words: string, how: string): Written => ({
  words,
  from: [],
  how,
  became: "same",
  kind: null,
  isTwice: false,
});

const inAnyOrder = (one: Written, other: Written, dice: Dice) =>
  dice.next() < 0.5 ? [one, other] : [other, one];

function edited(sentence: Written, edits: readonly Edit[], became: "same" | "edited", dice: Dice): Written {
  const first = dice.below(edits.length);
  for (const edit of [...edits.slice(first), ...edits.slice(0, first)]) {
    const words = edit.make(sentence.words, dice);
    if (words !== null && words !== sentence.words)
      return { ...sentence, words, how: edit.name, became, kind: edit.kind };
  }
  return sentence;
}

function split(sentence: Written): Written[] {
  const cut = /(?<=\S{3}(?:\s\S+){3}),(?: and| while| but) |; (?=(?:\S+\s){3})/u.exec(sentence.words);
  if (!cut) return [sentence];
  const [first, rest] = [sentence.words.slice(0, cut.index), sentence.words.slice(cut.index + cut[0].length)];
  const part = { ...sentence, how: "split", became: "edited" as const };
  return [
    { ...part, words: `${first}.` },
    { ...part, words: rest.charAt(0).toUpperCase() + rest.slice(1) },
  ];
}

/** Joins some sentences that nothing was done to with the next. */
function mergeSome(paragraph: readonly Written[], share: number, dice: Dice): Written[] {
  const merged: Written[] = [];
  for (const sentence of paragraph) {
    const last = merged.at(-1);
    const isPlain = (each: Written) =>
      each.how === untouched && !each.isTwice && /^\p{L}.*[a-z]\.$/u.test(each.words);
    if (last && isPlain(last) && isPlain(sentence) && dice.next() < share * 0.07)
      merged[merged.length - 1] = {
        ...last,
        words: `${last.words.slice(0, -1)}, and ${sentence.words.charAt(0).toLowerCase()}${sentence.words.slice(1)}`,
        from: [...last.from, ...sentence.from],
        how: "merged",
        became: "edited",
      };
    else merged.push(sentence);
  }
  return merged;
}

/** Moves some sentences, and some whole paragraphs, to another place. */
function moveSome(paragraphs: readonly Written[][], share: number, dice: Dice): Written[][] {
  const staying: Written[][] = [];
  const moving: Written[][] = [];
  for (const paragraph of paragraphs) {
    if (dice.next() < share * 0.1 && !paragraph.some(({ isTwice }) => isTwice))
      moving.push(paragraph.map((sentence) => elsewhere(sentence)));
    else if (paragraph.length > 1 && dice.next() < share * 0.2) {
      const at = dice.below(paragraph.length);
      const lonely = paragraph.filter(
        (sentence, index) => index === at && !sentence.isTwice && !isPart(sentence),
      );
      moving.push(lonely.map((sentence) => elsewhere(sentence)));
      staying.push(paragraph.filter((sentence) => !lonely.includes(sentence)));
    } else staying.push(paragraph);
  }
  for (const paragraph of moving) staying.splice(dice.below(staying.length + 1), 0, paragraph);
  return staying;
}

/** A part of a split sentence stays with the other part, and a copy beside what it is a copy of. */
const isPart = ({ how }: Written) => how === "split" || how === "duplicate";

const elsewhere = (sentence: Written): Written => ({
  ...sentence,
  how: sentence.how === untouched ? "moved" : `moved, ${sentence.how}`,
});

function truthOf(before: readonly Span[], revised: readonly Written[], after: readonly Span[]): Truth[] {
  const truth = before.map((was): Truth => ({ was, became: "gone", how: "removed", kind: null, now: null }));
  for (const [at, { from, how, became, kind }] of revised.entries()) {
    for (const sentence of from) {
      const [known, span] = [truth[sentence], after[at]];
      if (!known || !span) continue;
      // The second part of a split sentence goes on where the first began.
      const now = { start: known.now?.start ?? span.start, end: span.end };
      truth[sentence] = { was: known.was, became, how, kind, now };
    }
  }
  return truth;
}

import type { ReviewStore } from "@/components/review/store";
import { targetOf } from "@/components/review/target";
import { directionOf } from "@/domain/text/direction";
import type { Span } from "@/domain/text/span";
import { clearSelection, selectWords } from "./selected-range";
import { wordsIn } from "./selection";

export type WordPicker = ReturnType<typeof createWordPicker>;

/** Chooses words by keyboard, from the focused sentence on: by word at either end, or by whole sentences. */
export function createWordPicker(store: ReviewStore, root: Element) {
  let span: Span | null = null;
  const isMirrored = directionOf(store.article.language) === "rtl";

  function start(what: "words" | "sentences") {
    const sentence = focused();
    if (!sentence) return;
    const first = wordsOfBlock(sentence.start).find(({ start }) => start >= sentence.start) ?? sentence;
    span = what === "words" ? { start: first.start, end: first.end } : sentence;
    show(`${what === "words" ? "Selecting words" : "Selecting sentences"}. Question mark lists the keys. `);
  }

  /** Whether `key` is one that changes what is selected. */
  function move(key: string): boolean {
    const change = moves[isMirrored ? mirrored(key) : key];
    if (!change || !span) return false;
    const next = change(span);
    if (next && next.start < next.end) span = next;
    show("");
    return true;
  }

  const moves: Record<string, (span: Span) => Span | null> = {
    ArrowRight: ({ start, end }) => {
      const word = nextWord(start + 1, "start");
      return word && { start: word.start, end: Math.max(end, word.end) };
    },
    ArrowLeft: ({ start, end }) => {
      const word = wordBefore(start, "start");
      return word && { start: word.start, end };
    },
    "Shift+ArrowRight": ({ start, end }) => {
      const word = nextWord(end, "end");
      return word && { start, end: word.end };
    },
    "Shift+ArrowLeft": ({ start, end }) => {
      const word = wordBefore(end, "end");
      return word && { start, end: word.end };
    },
    "Shift+ArrowDown": ({ start, end }) =>
      withEnd(
        start,
        store.revision.sentences.find((each) => each.end > end),
      ),
    "Shift+ArrowUp": ({ start, end }) =>
      withEnd(
        start,
        store.revision.sentences.findLast((each) => each.end < end),
      ),
    "Shift+J": (from) => moves["Shift+ArrowDown"]?.(from) ?? null,
    "Shift+K": (from) => moves["Shift+ArrowUp"]?.(from) ?? null,
  };

  const withEnd = (start: number, sentence: Span | undefined) =>
    sentence ? { start, end: sentence.end } : null;

  /** The first word whose `edge` lies after `offset`, in this block or the next. */
  function nextWord(offset: number, edge: "start" | "end"): Span | null {
    const isAfter = (word: Span) => (edge === "start" ? word.start >= offset : word.end > offset);
    const here = wordsOfBlock(offset).find(isAfter);
    const next = store.revision.blocks.find((block) => block.start > offset);
    return here ?? (next ? (wordsOfBlock(next.start).find(isAfter) ?? null) : null);
  }

  /** The last word whose `edge` lies before `offset`, in this block or the one before. */
  function wordBefore(offset: number, edge: "start" | "end"): Span | null {
    const here = wordsOfBlock(offset).findLast((word) => word[edge] < offset);
    const before = store.revision.blocks.findLast((block) => block.end < offset);
    return (
      here ?? (before ? (wordsOfBlock(before.start).findLast((word) => word[edge] < offset) ?? null) : null)
    );
  }

  function wordsOfBlock(offset: number): Span[] {
    const { text, blocks } = store.revision;
    const block = blocks.find(({ end }) => end >= offset);
    return block ? wordsIn(text, block, store.article.language) : [];
  }

  function focused(): Span | null {
    const target = targetOf(store, store.desk().focus);
    const sentence = target && store.revision.sentences[target.sentence];
    return sentence ? { start: sentence.start, end: sentence.end } : null;
  }

  function show(before: string) {
    if (!span) return;
    selectWords(root, store, span);
    store.select(span);
    store.say(`${before}Selected: ${store.revision.text.slice(span.start, span.end)}`);
  }

  function leave() {
    if (!span) return;
    span = null;
    clearSelection();
    store.select(null);
  }

  return { start, move, leave, isOn: () => span !== null };
}

/** Arrows go where they point: to the left lies what comes later in a text that runs that way. */
const mirrored = (key: string) => key.replace(/Left$|Right$/, (side) => (side === "Left" ? "Right" : "Left"));

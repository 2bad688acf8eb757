import { targetOf } from "@/components/review/target";
import type { ReviewStore } from "@/components/review/store";
import { clearSelection, selectWords } from "./selected-range";
import { wordsIn } from "./selection";

export type WordPicker = ReturnType<typeof createWordPicker>;

/** Chooses words of the focused sentence by keyboard: arrows move the first word, with Shift the last one. */
export function createWordPicker(store: ReviewStore, root: Element) {
  let words: { start: number; end: number }[] = [];
  let [first, last] = [0, 0];

  function start() {
    const target = targetOf(store, store.desk().focus);
    const sentence = target && store.revision.sentences[target.sentence];
    if (!sentence) return;
    words = wordsIn(store.revision.text, sentence, root.closest("[lang]")?.getAttribute("lang") ?? "und");
    [first, last] = [0, 0];
    choose(
      "Select words: arrow keys move the first word, Shift and arrow keys the last. Enter marks them, Escape leaves. ",
    );
  }

  function move(step: 1 | -1, end: "first" | "last") {
    const within = (at: number) => Math.max(0, Math.min(words.length - 1, at));
    if (end === "first") [first, last] = [within(first + step), Math.max(last, within(first + step))];
    else last = Math.max(first, within(last + step));
    choose("");
  }

  function choose(before: string) {
    const [from, to] = [words[first], words[last]];
    const sentence = store.desk().focus?.sentence;
    if (!from || !to || sentence === undefined) return leave();
    const span = { start: from.start, end: to.end };
    selectWords(root, store.index().blockOf(sentence), span);
    store.select(span);
    store.say(`${before}Selected: ${store.revision.text.slice(span.start, span.end)}`);
  }

  function leave() {
    words = [];
    clearSelection();
    store.select(null);
  }

  return { start, move, leave, isOn: () => words.length > 0 };
}

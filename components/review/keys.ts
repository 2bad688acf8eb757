import { clearSelection } from "@/components/article/selected-range";
import type { Preferences } from "@/components/preferences/preferences";
import { discussWords } from "@/components/thread/talk-acts";
import { noCheckReasons, verdicts } from "@/domain/claim/verdict";
import { verdictAction } from "./actions";
import { claimWords } from "./acts";
import { giveRange, markRange, sentencesIn } from "./range-acts";
import type { Hands } from "./hands";
import { keyName } from "./key-name";
import { actionOf } from "./keymap";
import { reveal } from "./reveal";
import { splitBefore } from "./sentence-acts";

type Setting = {
  /** What the article's text stands in. */
  root: Element;
  hands: Hands;
  preferences: () => Preferences;
  isDialogOpen: () => boolean;
};

/** Listens for the desk's keys until the returned function is called. Fields and input methods keep theirs. */
export function listenForKeys({ root, hands, preferences, isDialogOpen }: Setting): () => void {
  const { store, picker } = hands;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || isDialogOpen()) return;
    const target = event.target instanceof Element ? event.target : null;
    const name = keyName(event);
    if (target?.closest("input, textarea, select, [contenteditable]")) {
      const isOurs = name === "Escape" || name === "Mod+K";
      if (isOurs && act(event, name, false)) event.preventDefault();
      return;
    }
    if (
      target?.closest("[role=menu], [role=radiogroup], [role=toolbar]") &&
      /^(?:Arrow|Space|Enter)/.test(name)
    )
      return;
    const inArticle = target === null || target === document.body || root.contains(target);
    const isSelecting = picker.isOn() || store.desk().selected !== null;
    if ((isSelecting && select(name)) || act(event, name, inArticle)) event.preventDefault();
  };

  /** A key that is held down walks on, but does nothing else twice. Says whether the key was taken. */
  function act({ repeat }: KeyboardEvent, name: string, inArticle: boolean): boolean {
    const action = actionOf(name, preferences(), inArticle);
    if (!action) return false;
    return (repeat && action.group !== "Move") || action.run(hands);
  }

  /** Keys that go to the selected words. Says whether `name` is one of them. */
  function select(name: string): boolean {
    const { selected } = store.desk();
    if (picker.isOn() && picker.move(name)) return true;
    if (name === "Escape") return leave();
    if (!selected) return false;
    const action = actionOf(name, preferences(), true);
    const verdict = verdicts.find((each) => action?.id === verdictAction(each));
    if (verdict || name === "Enter") {
      claimWords(store, [selected], verdict ?? null);
      return leave();
    }
    if (action?.id === "discuss") {
      leave();
      hands.openInspector(null);
      discussWords(store, selected);
      return true;
    }
    const range = sentencesIn(store, selected);
    const reason = /^[1-5]$/.test(name) ? noCheckReasons[Number(name) - 1] : undefined;
    if (reason) void markRange(store, range, reason);
    else if (action?.id === "mine") void giveRange(store, range, store.me.id);
    else if (name === "T") void splitBefore(store, selected.start).then(() => reveal(store));
    else return picker.isOn() && name === "Space";
    return leave();
  }

  function leave(): boolean {
    picker.leave();
    clearSelection();
    store.select(null);
    reveal(store);
    return true;
  }

  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

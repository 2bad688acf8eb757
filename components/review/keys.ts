import { clearSelection } from "@/components/article/selected-range";
import type { WordPicker } from "@/components/article/word-picker";
import { reasonsFor } from "@/domain/claim/verdict";
import { claimWords, judge, readingOnly } from "./acts";
import { shownAssessment, targetOf } from "./target";
import { verdictOfKey } from "./verdict-keys";
import { addEvidenceId, justificationId } from "./field-ids";
import { reveal } from "./reveal";
import type { ReviewStore } from "./store";

type Opens = {
  isDialogOpen: () => boolean;
  openKeys: () => void;
  openPreflight: () => void;
  openInspector: () => void;
};

/** All keys of the desk, in the order in which the list of keys shows them. */
export const keyList: readonly { keys: readonly string[]; does: string }[] = [
  {
    keys: ["J", "K"],
    does: "next, previous sentence; arrow down and up as well while the article has the focus",
  },
  { keys: ["Space"], does: "next unchecked sentence" },
  { keys: ["S"], does: "sourced" },
  { keys: ["U"], does: "unverified" },
  { keys: ["D"], does: "disputed" },
  { keys: ["N"], does: "no check needed" },
  { keys: ["1", "…", "6"], does: "reason, when the verdict asks for one" },
  { keys: ["W"], does: "write the justification; Enter does so too, Ctrl or Cmd and Enter saves it" },
  { keys: ["E"], does: "add evidence" },
  { keys: ["X"], does: "select words of the sentence, to mark just these" },
  { keys: ["P"], does: "preflight: what stands in the way of sign-off" },
  { keys: ["Esc"], does: "back to the article" },
  { keys: ["?"], does: "this list" },
];

/** Listens for the desk's keys until the returned function is called. */
export function listenForKeys(
  store: ReviewStore,
  root: Element,
  picker: WordPicker,
  opens: Opens,
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      opens.isDialogOpen()
    )
      return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("input, textarea, select, [contenteditable]")) {
      if (event.key === "Escape") back(event);
      return;
    }
    const isDone = picker.isOn() ? pick(event) : act(event, target);
    if (isDone) event.preventDefault();
  };

  function back(event: KeyboardEvent) {
    event.preventDefault();
    reveal(store);
  }

  /** Whether a key was one of those that choose words. */
  function pick(event: KeyboardEvent): boolean {
    const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : null;
    if (step) picker.move(step, event.shiftKey ? "last" : "first");
    else if (event.key === "Escape") picker.leave();
    else if (event.key === "Enter" || verdictOfKey(event.key)) claimSelected(event.key);
    else return event.key === " ";
    return true;
  }

  function claimSelected(key: string) {
    const { selected } = store.desk();
    if (selected) claimWords(store, [selected], verdictOfKey(key));
    picker.leave();
    clearSelection();
    reveal(store);
  }

  function act(event: KeyboardEvent, target: Element | null): boolean {
    const { key, shiftKey } = event;
    const inArticle = target === null || target === document.body || root.contains(target);
    if (key === "?") return done(opens.openKeys());
    if (shiftKey) return false;
    if (key === "ArrowDown" || key === "ArrowUp") return inArticle && walk(key === "ArrowDown" ? 1 : -1);
    if (key === "Enter" && inArticle && store.desk().selected) return done(claimSelected(key));
    if (key === " " || key === "Enter") return inArticle && (key === " " ? nextUnchecked() : justify());
    const verdict = verdictOfKey(key);
    if (verdict) {
      if (store.desk().selected) return done(claimSelected(key));
      return done(judge(store, verdict));
    }
    if (/^[1-6]$/.test(key)) return chooseReason(Number(key));
    return letters[key.toLowerCase()]?.() ?? false;
  }

  const letters: Record<string, () => boolean> = {
    j: () => walk(1),
    k: () => walk(-1),
    w: justify,
    e: () => {
      if (!store.mayWrite) return done(store.say(readingOnly));
      opens.openInspector();
      return done(document.getElementById(addEvidenceId)?.click());
    },
    x: () => done(store.mayWrite ? picker.start() : store.say(readingOnly)),
    p: () => done(opens.openPreflight()),
    escape: () => {
      if (store.desk().selected) clearSelection();
      return done(reveal(store));
    },
  };

  function walk(step: 1 | -1): boolean {
    if (store.step(step)) reveal(store);
    return true;
  }

  function nextUnchecked(): boolean {
    if (store.step(1, "unchecked", true)) reveal(store);
    return true;
  }

  function justify(): boolean {
    opens.openInspector();
    const field = document.getElementById(justificationId);
    field?.focus();
    field?.scrollIntoView({ block: "nearest" });
    return true;
  }

  function chooseReason(number: number): boolean {
    const judged = shownAssessment(store, targetOf(store, store.desk().focus)?.claim ?? null);
    const reason = judged && reasonsFor[judged.verdict][number - 1];
    return judged && reason ? done(judge(store, judged.verdict, reason)) : false;
  }

  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

/** For the act's sake: the key was taken. */
const done = (_: unknown) => true;

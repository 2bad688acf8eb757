import { clearSelection } from "@/components/article/selected-range";
import type { WordPicker } from "@/components/article/word-picker";
import { isWholeSentence } from "@/domain/claim/label";
import { readingOnly } from "./acts";
import { queueId } from "./field-ids";
import { reveal } from "./reveal";
import type { Focus } from "./desk-view";
import type { ReviewStore } from "./store";

/** What the desk opens for an action. */
export type Opens = {
  openKeys: () => void;
  openPalette: () => void;
  openPreflight: () => void;
  /** Brings the inspector into view. */
  showInspector: () => void;
  showQueue: () => void;
};

type Setting = Opens & {
  store: ReviewStore;
  picker: WordPicker;
  goesOn: () => boolean;
  toggleGoesOn: () => void;
};

export type Hands = ReturnType<typeof createHands>;

/** What actions do at the desk, whether a key or the palette asks for them. Each says that the key was taken. */
export function createHands({ store, picker, showInspector, showQueue, ...rest }: Setting) {
  function walk(step: 1 | -1): boolean {
    if (store.step(step)) reveal(store);
    return true;
  }

  function nextUnchecked(step: 1 | -1): boolean {
    if (store.step(step, "unchecked", true)) reveal(store);
    return true;
  }

  /** The sentence itself, then the marks that reach into it, round and round. */
  function otherClaim(): boolean {
    const { focus } = store.desk();
    if (!focus) return true;
    const { sentences } = store.revision;
    const parts = store
      .index()
      .touching(focus.sentence)
      .filter((claim) => !isWholeSentence(claim, sentences));
    const places: Focus[] = [null, ...parts.map(({ id }) => id)].map((claimId) => ({ ...focus, claimId }));
    if (places.length === 1) return say("There is no other mark on these words.");
    const at = places.findIndex(({ claimId }) => claimId === focus.claimId);
    store.focusOn(places[(at + 1) % places.length] ?? focus);
    reveal(store);
    return true;
  }

  /** To a control of the inspector; with `null` just into view. */
  function openInspector(id: string | null): boolean {
    showInspector();
    const control = id === null ? null : document.getElementById(id);
    control?.focus();
    control?.scrollIntoView({ block: "nearest" });
    return true;
  }

  /** Where the queue is folded away it is drawn before the next frame. */
  function openQueue(): boolean {
    showQueue();
    requestAnimationFrame(() => document.getElementById(queueId)?.focus());
    return true;
  }

  function back(): boolean {
    if (store.desk().selected) clearSelection();
    reveal(store);
    return true;
  }

  function select(what: "words" | "sentences"): boolean {
    if (!store.mayWrite) return say(readingOnly(store));
    picker.start(what);
    return true;
  }

  function say(text: string): boolean {
    store.say(text);
    return true;
  }

  return { store, picker, walk, nextUnchecked, otherClaim, openInspector, openQueue, back, select, ...rest };
}

import { isWholeSentence } from "@/domain/claim/label";
import type { ClaimSheet } from "@/domain/claim/sheet";
import type { Sentence } from "@/domain/text/article-text";

/** Where unsaved text survives a reload; `sessionStorage`, or nothing in a browser that has it switched off. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type Drafts = ReturnType<typeof createDrafts>;

/** Text typed but not saved yet, by what it is about. Kept over moves to another sentence and over reloads. */
export function createDrafts(name: string) {
  let kept: Record<string, string> = {};
  let storage: DraftStorage | null = null;
  const listeners = new Set<() => void>();

  /** Takes up what an earlier visit left. Not done at once: the server's page knows no drafts, and must agree. */
  function attach(found: DraftStorage) {
    storage = found;
    try {
      const stored: unknown = JSON.parse(found.getItem(name) ?? "{}");
      if (isTexts(stored)) kept = { ...stored, ...kept };
    } catch {
      found.removeItem(name);
    }
    tell();
  }

  /** Keeps `text` under `key`; `null` when there is nothing left to keep. */
  function set(key: string, text: string | null) {
    if ((kept[key] ?? null) === text) return;
    const { [key]: _, ...rest } = kept;
    kept = text === null ? rest : { ...rest, [key]: text };
    try {
      storage?.setItem(name, JSON.stringify(kept));
    } catch {
      // A full or forbidden storage costs only the survival of a reload.
    }
    tell();
  }

  /** What was about `from` is about `to` now. */
  function rename(from: string, to: string) {
    const text = kept[from];
    if (text === undefined) return;
    set(from, null);
    set(to, text);
  }

  function tell() {
    for (const listener of listeners) listener();
  }

  return {
    attach,
    set,
    rename,
    get: (key: string): string | null => kept[key] ?? null,
    count: () => Object.keys(kept).length,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((each) => typeof each === "string")
  );
}

/** What unsaved text about a claim is kept under: its sentence, where it is one, so that it outlives the claim's making. */
export function draftKey(sentences: readonly Sentence[], claim: ClaimSheet | null, sentence: number): string {
  return !claim || isWholeSentence(claim, sentences) ? `s${sentence}` : `c${claim.id}`;
}

import { keep, keptKey, type KeptStorage, readKept } from "@/components/kept/kept";
import { isWholeSentence } from "@/domain/claim/label";
import type { ClaimSheet } from "@/domain/claim/sheet";
import type { Sentence } from "@/domain/text/article-text";

export type Drafts = ReturnType<typeof createDrafts>;

type Setting = { personId: string; revisionId: string; now: () => string };

/**
 * Text typed but not saved yet, by what it is about. Kept over moves to another sentence, over reloads and crashes.
 * Each text is an entry of its own: another tab's are taken over as they come, never written over.
 */
export function createDrafts({ personId, revisionId, now }: Setting) {
  let kept: Record<string, string> = {};
  let storage: KeptStorage | null = null;
  const listeners = new Set<() => void>();
  const nameOf = (key: string) => keptKey("draft", personId, revisionId, key);

  /** Takes up what an earlier visit left. Not done at once: the server's page knows no drafts, and must agree. */
  function attach(found: KeptStorage | null) {
    storage = found;
    const left = readKept(found, "draft", personId, revisionId).flatMap(({ id, value }) => {
      const text = textOf(value);
      return text === null ? [] : [[id, text] as const];
    });
    kept = { ...Object.fromEntries(left), ...kept };
    tell();
  }

  /** Keeps `text` under `key`; `null` when there is nothing left to keep. */
  function set(key: string, text: string | null) {
    if ((kept[key] ?? null) === text) return;
    put(key, text);
    keep(storage, nameOf(key), text === null ? null : { text, at: now() });
    tell();
  }

  /** Another tab changed an entry of the storage; `null` when it took it away. */
  function takeIn(name: string, stored: string | null) {
    const prefix = nameOf("");
    if (!name.startsWith(prefix)) return;
    put(name.slice(prefix.length), stored === null ? null : textOf(parsed(stored)));
    tell();
  }

  function put(key: string, text: string | null) {
    const { [key]: _, ...rest } = kept;
    kept = text === null ? rest : { ...rest, [key]: text };
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
    takeIn,
    rename,
    get: (key: string): string | null => kept[key] ?? null,
    count: () => Object.keys(kept).length,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function textOf(value: unknown): string | null {
  const text = typeof value === "object" && value !== null && "text" in value ? value.text : null;
  return typeof text === "string" ? text : null;
}

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}

/** What unsaved text about a claim is kept under: its sentence, where it is one, so that it outlives the claim's making. */
export function draftKey(sentences: readonly Sentence[], claim: ClaimSheet | null, sentence: number): string {
  return !claim || isWholeSentence(claim, sentences) ? `s${sentence}` : `c${claim.id}`;
}

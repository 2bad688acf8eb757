import { keep, keptKey, type KeptStorage, readKept } from "@/components/kept/kept";
import type { Failure } from "@/domain/result";
import type { Letter } from "./outbox";

/** A letter as this browser keeps it; `refused` says what it was and why the desk does not take it. */
export type KeptLetter = { letter: Letter; revisionId: string; refused: Refused | null };

export type Refused = { name: string; failure: Failure };

export type Unsent = ReturnType<typeof createUnsent>;

type Setting = { personId: string; articleId: string; revisionId: string };

/** Letters that the desk does not have yet, kept over reloads and crashes from the moment they are posted. */
export function createUnsent({ personId, articleId, revisionId }: Setting) {
  let storage: KeptStorage | null = null;
  const key = (id: string) => keptKey("unsent", personId, articleId, id);
  const put = ({ id, ...letter }: Letter, refused: Refused | null) =>
    keep(storage, key(id), { ...letter, revisionId, refused });

  /** What was left by an earlier visit, in the order in which it was done: ids begin with the time. */
  function attach(found: KeptStorage | null): KeptLetter[] {
    storage = found;
    return readKept(storage, "unsent", personId, articleId).flatMap(({ id, value }) => {
      const kept = toKept(id, value);
      if (!kept) forget(id);
      return kept ?? [];
    });
  }

  function forget(id: string) {
    keep(storage, key(id), null);
  }

  return {
    attach,
    forget,
    /** Keeps a letter that is to be sent. */
    post: (letter: Letter) => put(letter, null),
    /** Keeps one that was refused, without the record that the desk showed with its refusal. */
    refuse: (letter: Letter, { name, failure: { code, message, changed } }: Refused) =>
      put(letter, { name, failure: { code, message, changed } }),
    /** The id of the letter under `storageKey`, if that is one of these. */
    idOf: (storageKey: string) => (storageKey.startsWith(key("")) ? storageKey.slice(key("").length) : null),
  };
}

function toKept(id: string, value: unknown): KeptLetter | null {
  if (typeof value !== "object" || value === null) return null;
  // Written by `put`, here or in another tab.
  const { lane, write, at, revisionId, refused } = value as Partial<Letter & KeptLetter>;
  const isWhole = typeof lane === "string" && typeof at === "string" && typeof write?.claimId === "string";
  if (!isWhole || typeof revisionId !== "string") return null;
  return { letter: { id, lane, write, at }, revisionId, refused: refused ?? null };
}

/**
 * What this browser keeps of a person's work until the desk has it: writes that are not saved, and text that was typed
 * and not sent. One entry each, under the person's id, so that nobody else who signs in here gets to see or send it,
 * and two tabs never overwrite each other's. Gone at sign-out; left alone, after 30 days.
 */
export type KeptStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** `unsent` writes belong to an article, `draft` texts to a revision of one. */
export type Kind = "unsent" | "draft";

type Entry = { key: string; value: unknown };

const days = 30;

/** `of` is an article's or revision's id. */
export function keptKey(kind: Kind, personId: string, of: string, id: string): string {
  return `${prefixOf(kind, personId)}${of}:${id}`;
}

const prefixOf = (kind: Kind, personId: string) => `stet:${kind}:${personId}:`;

/** The browser's storage for good; `null` where it is forbidden. */
export function localKept(): KeptStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Says whether it could be kept: a full or forbidden storage costs only the survival of a reload. */
export function keep(storage: KeptStorage | null, key: string, value: object | null): boolean {
  try {
    if (value === null) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(value));
    return storage !== null;
  } catch {
    return false;
  }
}

/** All that is kept under keys that begin with `prefix`, in the order of the keys; what cannot be read goes. */
function read(storage: KeptStorage | null, prefix: string): Entry[] {
  return keysOf(storage, prefix).flatMap((key) => {
    try {
      return [{ key, value: JSON.parse(storage?.getItem(key) ?? "null") as unknown }];
    } catch {
      keep(storage, key, null);
      return [];
    }
  });
}

function keysOf(storage: KeptStorage | null, prefix: string): string[] {
  try {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? "");
    return keys.filter((key) => key.startsWith(prefix)).sort();
  } catch {
    return [];
  }
}

/** What is kept of one article or revision, by id. */
export function readKept(storage: KeptStorage | null, kind: Kind, personId: string, of: string) {
  const prefix = keptKey(kind, personId, of, "");
  return read(storage, prefix).map(({ key, value }) => ({ id: key.slice(prefix.length), value }));
}

/** The articles with writes of this person that the desk does not have, and how many of each. */
export function unsentByArticle(storage: KeptStorage | null, personId: string): Map<string, number> {
  const prefix = prefixOf("unsent", personId);
  const counts = new Map<string, number>();
  for (const key of keysOf(storage, prefix)) {
    const [articleId = ""] = key.slice(prefix.length).split(":");
    counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  }
  return counts;
}

/** How many texts this person typed and did not save. */
export const draftCount = (storage: KeptStorage | null, personId: string): number =>
  keysOf(storage, prefixOf("draft", personId)).length;

/** Takes away all that is kept of this person's work. */
export function wipe(storage: KeptStorage | null, personId: string): void {
  for (const kind of ["unsent", "draft"] as const) {
    for (const key of keysOf(storage, prefixOf(kind, personId))) keep(storage, key, null);
  }
}

/** Takes away what anybody left here more than 30 days before `now`. */
export function sweep(storage: KeptStorage | null, now: string): void {
  const oldest = Date.parse(now) - days * 24 * 60 * 60 * 1000;
  for (const prefix of ["stet:unsent:", "stet:draft:"]) {
    for (const { key, value } of read(storage, prefix)) {
      const at = typeof value === "object" && value !== null && "at" in value ? value.at : null;
      if (typeof at !== "string" || !(Date.parse(at) > oldest)) keep(storage, key, null);
    }
  }
}

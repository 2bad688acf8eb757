import type { KeptStorage } from "./kept";

/** A storage as browsers have it, for tests; `room` is how many characters fit in. */
export function createStorage(room = Infinity): KeptStorage & { keys: () => string[] } {
  const entries = new Map<string, string>();
  const size = () => [...entries].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    get length() {
      return entries.size;
    },
    key: (at) => [...entries.keys()][at] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem(key, value) {
      const before = entries.get(key);
      entries.set(key, value);
      if (size() <= room) return;
      if (before === undefined) entries.delete(key);
      else entries.set(key, before);
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    },
    removeItem: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  };
}

import { MadeMap } from "./made-map";
import { PatchedMap } from "./patched-map";

type Entry<T> = { seq: number; record: T | null };
type Entries<T> = ReadonlyMap<string, Entry<T>>;
type Keys = ReadonlyMap<string, readonly string[]>;

const keysIn = new WeakMap<object, Keys>();

/**
 * The live entries of `records` that are about claim `claimId`: in their order, but for what changed since a map was
 * patched, which comes last. All of them are looked through at most once; what was found serves the maps made of them.
 */
export function entriesOn<T extends { claimId: string }>(
  records: Entries<T>,
  claimId: string,
): { seq: number; record: T }[] {
  return keysOn(records, claimId).flatMap((key) => {
    const { seq = 0, record } = records.get(key) ?? {};
    return record?.claimId === claimId ? [{ seq, record }] : [];
  });
}

function keysOn<T extends { claimId: string }>(records: Entries<T>, claimId: string): readonly string[] {
  if (records instanceof PatchedMap) {
    const { base, changes } = records as PatchedMap<string, Entry<T>>;
    const changed = [...changes].flatMap(([key, { record }]) => (record?.claimId === claimId ? [key] : []));
    return changed.length === 0
      ? keysOn(base, claimId)
      : [...new Set([...keysOn(base, claimId), ...changed])];
  }
  if (records instanceof MadeMap && records.keysOn) return records.keysOn(claimId);
  let known = keysIn.get(records);
  if (!known) keysIn.set(records, (known = keysByClaim(records)));
  return known.get(claimId) ?? [];
}

function keysByClaim<T extends { claimId: string }>(records: Entries<T>): Keys {
  const keys = new Map<string, string[]>();
  records.forEach(({ record }, key) => {
    if (!record) return;
    const known = keys.get(record.claimId);
    if (known) known.push(key);
    else keys.set(record.claimId, [key]);
  });
  return keys;
}

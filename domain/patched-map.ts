/** About the square root of how many records there are at most: copying changes costs as much as folding them in. */
const mostChanges = 64;

/**
 * `map` with `value` at `key`, as a map of its own; `map` stays as it is. Both share what is the same in them, so that
 * one record of thousands costs no copy of the others.
 */
export function withEntry<K, V extends object>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  const [base, before] = isPatched(map) ? [map.base, map.changes] : [map, new Map<K, V>()];
  const size = map.has(key) ? map.size : map.size + 1;
  const patched = new PatchedMap<K, V>(base, new Map(before).set(key, value), size);
  return patched.changes.size > mostChanges ? new Map(patched) : patched;
}

function isPatched<K, V extends object>(map: ReadonlyMap<K, V>): map is PatchedMap<K, V> {
  return map instanceof PatchedMap;
}

/** A map with a few changes on top of it; in the order that a `Map` would have after them. */
export class PatchedMap<K, V extends object> implements ReadonlyMap<K, V> {
  constructor(
    readonly base: ReadonlyMap<K, V>,
    readonly changes: ReadonlyMap<K, V>,
    readonly size: number,
  ) {}

  has(key: K): boolean {
    return this.changes.has(key) || this.base.has(key);
  }

  get(key: K): V | undefined {
    return this.changes.get(key) ?? this.base.get(key);
  }

  forEach(act: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    this.base.forEach((value, key) => act(this.changes.get(key) ?? value, key, this));
    this.changes.forEach((value, key) => {
      if (!this.base.has(key)) act(value, key, this);
    });
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.base) yield [key, this.changes.get(key) ?? value];
    for (const [key, value] of this.changes) if (!this.base.has(key)) yield [key, value];
  }

  *keys(): MapIterator<K> {
    for (const [key] of this) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}

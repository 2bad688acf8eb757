/** Keys in an order. */
export type Ids = {
  readonly length: number;
  at: (place: number) => string;
  placeOf: (id: string) => number | undefined;
};

export function idsIn(list: readonly string[]): Ids {
  const places = new Map(list.map((id, place) => [id, place]));
  return { length: list.length, at: (place) => list[place] ?? "", placeOf: (id) => places.get(id) };
}

/** A map of `ids`, in their order, to what `make` makes for each place among them: when it is asked for, and once. */
export class MadeMap<V extends object> implements ReadonlyMap<string, V> {
  private readonly made: V[] = [];

  constructor(
    private readonly ids: Ids,
    private readonly make: (at: number) => V,
    /** The keys of what is about a claim, where they can be told without making anything. */
    readonly keysOn?: (claimId: string) => readonly string[],
  ) {}

  get size(): number {
    return this.ids.length;
  }

  has(id: string): boolean {
    return this.ids.placeOf(id) !== undefined;
  }

  get(id: string): V | undefined {
    const at = this.ids.placeOf(id);
    return at === undefined ? undefined : this.at(at);
  }

  forEach(act: (value: V, id: string, map: ReadonlyMap<string, V>) => void): void {
    for (let at = 0; at < this.size; at++) act(this.at(at), this.ids.at(at), this);
  }

  *entries(): MapIterator<[string, V]> {
    for (let at = 0; at < this.size; at++) yield [this.ids.at(at), this.at(at)];
  }

  *keys(): MapIterator<string> {
    for (let at = 0; at < this.size; at++) yield this.ids.at(at);
  }

  *values(): MapIterator<V> {
    for (let at = 0; at < this.size; at++) yield this.at(at);
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  private at(at: number): V {
    return (this.made[at] ??= this.make(at));
  }
}

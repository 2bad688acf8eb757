/** A map of `ids`, in their order, to what `make` makes for each place among them: when it is asked for, and once. */
export class MadeMap<V extends object> implements ReadonlyMap<string, V> {
  private readonly made: V[] = [];
  private places: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly ids: readonly string[],
    private readonly make: (at: number) => V,
    /** The keys of what is about a claim, where they can be told without making anything. */
    readonly keysOn?: (claimId: string) => readonly string[],
  ) {}

  get size(): number {
    return this.ids.length;
  }

  has(id: string): boolean {
    return this.placeOf(id) !== undefined;
  }

  get(id: string): V | undefined {
    const at = this.placeOf(id);
    return at === undefined ? undefined : this.at(at);
  }

  forEach(act: (value: V, id: string, map: ReadonlyMap<string, V>) => void): void {
    this.ids.forEach((id, at) => act(this.at(at), id, this));
  }

  *entries(): MapIterator<[string, V]> {
    for (const [at, id] of this.ids.entries()) yield [id, this.at(at)];
  }

  *keys(): MapIterator<string> {
    yield* this.ids;
  }

  *values(): MapIterator<V> {
    for (const at of this.ids.keys()) yield this.at(at);
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  private at(at: number): V {
    return (this.made[at] ??= this.make(at));
  }

  private placeOf(id: string): number | undefined {
    this.places ??= new Map(this.ids.map((each, at) => [each, at]));
    return this.places.get(id);
  }
}

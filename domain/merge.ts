/** Two people's changes of one record, put together. */
export type Merged<Name> = {
  /** Fields that only this side changed: they go on top of what the record says now. */
  mine: Name[];
  /** Fields that both changed, to something else. */
  clashes: Name[];
};

/**
 * Puts the change `mine` together with what the record says now, `theirs`. `base` is what stood in the changed fields
 * when the change was begun; a field whose base is not known counts as changed by the other side too.
 */
export function mergeFields<F extends object>(
  base: Partial<F>,
  mine: Partial<F>,
  theirs: F,
): Merged<keyof F> {
  const names = Object.keys(mine) as (keyof F)[];
  const changed = names.filter((name) => !isSame(mine[name], theirs[name]));
  const isTouched = (name: keyof F) => !(name in base) || !isSame(base[name], theirs[name]);
  return { mine: changed.filter((name) => !isTouched(name)), clashes: changed.filter(isTouched) };
}

/** Values of records are plain: text, numbers, lists of them, or nothing, however that is written. */
const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

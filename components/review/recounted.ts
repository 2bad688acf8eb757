/** `counts` after those in `before` became those in `after`; the same object when they come out the same. */
export function recounted<Name extends string>(
  counts: Record<Name, number>,
  before: Record<Name, number>,
  after: Record<Name, number>,
): Record<Name, number> {
  const names = Object.keys(counts) as Name[];
  if (names.every((name) => before[name] === after[name])) return counts;
  const next = { ...counts };
  for (const name of names) next[name] += after[name] - before[name];
  return next;
}

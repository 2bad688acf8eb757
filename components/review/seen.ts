/**
 * Up to which number of the article's log everything that happened is known here. An own write may be answered with a
 * number behind which another person's change lies that has not come yet; what was seen ends before the gap.
 */
export function createSeen(from: number) {
  let seen = from;
  const ahead = new Set<number>();
  return {
    upTo: () => seen,
    saw: (seq: number): void => {
      if (seq > seen) ahead.add(seq);
      while (ahead.delete(seen + 1)) seen++;
    },
    /** Everything up to `seq` came at once. */
    reset: (seq: number): void => {
      seen = Math.max(seen, seq);
      for (const each of ahead) if (each <= seen) ahead.delete(each);
      while (ahead.delete(seen + 1)) seen++;
    },
  };
}

/**
 * Tells, for UTF-16 offsets into `text`, the same place in Unicode code points, as W3C annotations count. O(n) once,
 * O(log n) an offset; an offset within a pair of surrogates counts as the place before it.
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

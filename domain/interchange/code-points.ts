/** Offsets of one text, from UTF-16 code units (ours) to Unicode code points (those of the W3C) and back. */
export type CodePoints = {
  /** `offset` must not lie inside a surrogate pair. */
  toCodePoints: (offset: number) => number;
  toUtf16: (codePoints: number) => number;
};

/** Reads `text` once; each conversion takes as long as finding a name in a sorted list. */
export function codePointsOf(text: string): CodePoints {
  /** Where each character stands that takes two units: in units, and in code points. */
  const [units, points]: [number[], number[]] = [[], []];
  for (let at = 0; at < text.length; at++) {
    if (!isPair(text, at)) continue;
    points.push(at - units.length);
    units.push(at);
    at++;
  }
  return {
    toCodePoints: (offset) => offset - countBelow(units, offset),
    toUtf16: (codePoints) => codePoints + countBelow(points, codePoints),
  };
}

const isPair = (text: string, at: number) => (text.codePointAt(at) ?? 0) > 0xffff;

/** How many of the ascending `numbers` are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

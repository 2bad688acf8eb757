type Put = (group: number, member: number) => void;

/** What `fill` puts into each group, in the order in which it does; `fill` is called when the first group is asked for. */
export function grouped(groups: number, fill: (put: Put) => void): (group: number) => number[] {
  let last: Int32Array | undefined;
  // For each member the one before it in its group: thousands of groups are no thousands of arrays.
  const before: number[] = [];
  const members: number[] = [];
  const put: Put = (group, member) => {
    if (!last || group < 0 || group >= groups) return;
    before.push(last[group] ?? -1);
    last[group] = members.push(member) - 1;
  };
  return (group) => {
    if (!last) {
      last = new Int32Array(groups).fill(-1);
      fill(put);
    }
    const found: number[] = [];
    for (let at = last[group] ?? -1; at >= 0; at = before[at] ?? -1) found.push(members[at] ?? -1);
    return found.reverse();
  };
}

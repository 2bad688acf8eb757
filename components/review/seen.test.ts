import { expect, it } from "vitest";
import { createSeen } from "./seen";

it.each([
  ["one after the other", [5, 6], 6],
  ["none for what is known", [3, 4], 4],
  ["not over a gap", [6, 7], 4],
  ["over a gap once it is filled, in any order", [7, 5, 6], 7],
])("counts %s", (_, seqs, expected) => {
  const seen = createSeen(4);
  for (const seq of seqs) seen.saw(seq);
  expect(seen.upTo()).toBe(expected);
});

it("goes on from a newer state of the whole", () => {
  const seen = createSeen(4);
  for (const seq of [6, 9]) seen.saw(seq);
  seen.reset(8);
  expect(seen.upTo()).toBe(9);
});

import fc from "fast-check";

/** One change to the lines of a file: some byte, a line taken out, written twice, moved, or put in from elsewhere. */
export type Mutation =
  | { type: "byte"; at: number; by: number }
  | { type: "remove" | "repeat"; at: number }
  | { type: "swap"; at: number; with: number }
  | { type: "cut"; at: number };

const place = fc.nat({ max: 1_000_000 });

export const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("byte" as const),
      at: place,
      by: fc.integer({ min: 1, max: 255 }),
    }),
  },
  fc.record({ type: fc.constantFrom("remove" as const, "repeat" as const), at: place }),
  fc.record({ type: fc.constant("swap" as const), at: place, with: place }),
  fc.record({ type: fc.constant("cut" as const), at: place }),
);

/** The file that `mutation` makes of `lines`; the same file where it changes nothing. */
export function mutated(lines: readonly string[], mutation: Mutation): Buffer {
  const changed = [...lines];
  const at = mutation.at % lines.length;
  const line = changed[at] ?? "";
  switch (mutation.type) {
    case "remove":
      changed.splice(at, 1);
      break;
    case "repeat":
      changed.splice(at, 0, line);
      break;
    case "swap": {
      const other = mutation.with % lines.length;
      changed[at] = changed[other] ?? "";
      changed[other] = line;
      break;
    }
    case "cut":
      changed.length = at;
      break;
    case "byte": {
      const bytes = toFile(lines);
      // Not the last line end, which nobody reads.
      const place = mutation.at % (bytes.length - 1);
      bytes[place] = (bytes[place] ?? 0) ^ mutation.by;
      return bytes;
    }
  }
  return toFile(changed);
}

export const toFile = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(""));

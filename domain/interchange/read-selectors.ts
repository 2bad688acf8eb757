import { z } from "zod";
import { type Foreign, isOfType, objectsIn } from "./lenient";
import type { Passage } from "./place";

/** In UTF-16 units. Of what stands around a quotation, no more than tells places apart. */
const [longestQuote, longestContext] = [100_000, 5000];

const Quote = z.object({
  exact: z.string().min(1).max(longestQuote),
  prefix: z
    .string()
    .transform((words) => words.slice(-longestContext))
    .catch(""),
  suffix: z
    .string()
    .transform((words) => words.slice(0, longestContext))
    .catch(""),
});

const Offset = z
  .number()
  .int()
  .nonnegative()
  .max(2 ** 31);
const Position = z.object({ start: Offset, end: Offset }).refine(({ start, end }) => start < end);

/** The passages that a target names by their words; none when it only names a page, or a place without words. */
export function passagesIn(target: Foreign, unit: "utf16" | "code_points"): Passage[] {
  const selectors = selectorsIn(target.selector);
  const of = (name: string) => selectors.filter((each) => isOfType(each, name));
  const position = of("TextPositionSelector").flatMap((each) => Position.safeParse(each).data ?? [])[0];
  const quotes = of("TextQuoteSelector").flatMap((each) => Quote.safeParse(each).data ?? []);
  return quotes.slice(0, 1).map(({ exact, prefix, suffix }) => ({
    quote: exact,
    prefix,
    suffix,
    position: position ? { ...position, unit } : null,
  }));
}

/** Selectors of one passage, also those that refine another or are one choice of several. */
function selectorsIn(selector: unknown): Foreign[] {
  return objectsIn(selector).flatMap((each) => [
    each,
    ...selectorsIn(each.refinedBy),
    ...selectorsIn(each.items),
  ]);
}

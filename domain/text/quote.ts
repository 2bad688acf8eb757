import { invalid, ok, type Result } from "../result";
import { normalize } from "./normalize";
import type { Span } from "./span";

/**
 * Where `quote` stands in `text`, to the letter; `prefix` and `suffix` are the words right before and after, and tell
 * apart several places. Fails (`invalid`) when it stands nowhere, or in more than one place.
 */
export function findQuote(text: string, quote: string, prefix = "", suffix = ""): Result<Span> {
  const [before, words, after] = [normalize(prefix), normalize(quote), normalize(suffix)];
  if (words === "") return invalid("quote", "The quotation is empty.");
  const wanted = before + words + after;
  const first = text.indexOf(wanted);
  if (first < 0) return invalid("quote", "These words do not stand in the article, to the letter.");
  if (text.indexOf(wanted, first + 1) >= 0) {
    return invalid(
      "quote",
      "These words stand in the article more than once. Add the words before (prefix) or after (suffix).",
    );
  }
  const start = first + before.length;
  return ok({ start, end: start + words.length });
}

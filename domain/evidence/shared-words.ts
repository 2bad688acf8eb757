import type { Span } from "../text/span";

const word = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** How the words of a quotation meet those of a claim. */
export type SharedWords = {
  /** Where in the quotation stand words that the claim has too, in UTF-16 units. */
  spans: Span[];
  /** How many different words the claim has, and how many of them the quotation has too. */
  claim: number;
  shared: number;
  /** The claim's figures that the quotation lacks, as the claim writes them. */
  missingFigures: string[];
};

/** Compares words without regard to case, accents' encoding and typographic apostrophes; figures by their digits. */
export function sharedWords(claim: string, quotation: string): SharedWords {
  const claimed = wordsOf(claim);
  const wanted = new Set(claimed.map(({ key }) => key));
  const quoted = wordsOf(quotation);
  const there = new Set(quoted.map(({ key }) => key));
  const missing = claimed.filter(({ key }) => /\p{N}/u.test(key) && !there.has(key));
  return {
    spans: quoted.filter(({ key }) => wanted.has(key)).map(({ start, end }) => ({ start, end })),
    claim: wanted.size,
    shared: [...wanted].filter((key) => there.has(key)).length,
    missingFigures: [...new Set(missing.map(({ start, end }) => claim.slice(start, end)))],
  };
}

function wordsOf(text: string) {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    key: keyOf(found),
    start: index,
    end: index + found.length,
  }));
}

/** "1,000" and "1000" are one figure; "Harwick’s" and "harwick's" one word. */
function keyOf(found: string): string {
  const plain = found.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  return /^\p{N}{1,3}(?:,\p{N}{3})+$/u.test(plain) ? plain.replaceAll(",", "") : plain;
}

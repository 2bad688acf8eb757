import { sharedWords } from "@/domain/evidence/shared-words";

/** A source's words, with those that the claim has too set off, and what of the claim's figures they lack. */
export function Quotation({ quote, claim }: { quote: string; claim: string }) {
  const { spans, claim: wanted, shared, missingFigures } = sharedWords(claim, quote);
  const pieces = spans.flatMap(({ start, end }, at) => [
    quote.slice(spans[at - 1]?.end ?? 0, start),
    <mark key={start} className="shared-word">
      {quote.slice(start, end)}
    </mark>,
  ]);
  const isMarked = /^["“„«‘‹]/.test(quote);
  return (
    <>
      <blockquote className="ev-quote" dir="auto">
        {!isMarked && "“"}
        {pieces}
        {quote.slice(spans.at(-1)?.end ?? 0)}
        {!isMarked && "”"}
      </blockquote>
      <p className="text-small text-muted">
        {shared} of the claim’s {wanted} words
        {missingFigures.length > 0 && (
          <span className="text-unverified-text">
            ; not in the quotation: {missingFigures.slice(0, 8).join(", ")}
          </span>
        )}
      </p>
    </>
  );
}

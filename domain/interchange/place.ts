import type { AnchorStatus } from "../text/anchor";
import type { Span } from "../text/span";
import type { CodePoints } from "./code-points";
import { type Quotable, toSpaced } from "./quotable";

/** A passage as an annotation names it. */
export type Passage = {
  quote: string;
  prefix: string;
  suffix: string;
  /** Where the words stood; Hypothesis counts UTF-16 units, the W3C code points. */
  position: (Span & { unit: "utf16" | "code_points" }) | null;
};

export type PlaceStatus = Exclude<AnchorStatus, "edited">;

/** Where a passage stands in the article, and why that is said; `span` is the only candidate when it is ambiguous. */
export type Place = { status: PlaceStatus; span: Span | null; reason: string };

/** More places than anybody looks through. */
const most = 200;
/** Words this long do not stand somewhere else by chance. */
const telling = 24;

/**
 * Finds a passage by its words and those around them; where several places fit, by its position, as long as the very
 * words stand there. It is never placed on other words, nor on one of several places by guess.
 */
export function placeOf(passage: Passage, text: Quotable, points: CodePoints): Place {
  const quote = toSpaced(passage.quote).trim();
  if (quote === "") return removed("It does not say which words it is about, or only by their position.");
  const everywhere = text.find(quote, most);
  if (everywhere.length === 0) return removed("These words do not stand in the article.");
  const { prefix, suffix } = surroundings(passage);
  const hasContext = (prefix + suffix).trim() !== "";
  const positioned = atPosition(passage, quote, text, points);

  const words = prefix + quote + suffix;
  const inner = { start: prefix.length, end: prefix.length + quote.length };
  const whole = hasContext ? text.find(words, most, inner) : [];
  const [only] = whole.length > 0 ? whole : everywhere;
  if (whole.length === 1 && only) return { status: "unchanged", span: only, reason: allThere };
  if (whole.length > 1) return among(whole, positioned, "unchanged");
  if (!hasContext) return alone(everywhere, positioned, passage);

  const near = text.findBeside(quote, most, { prefix, suffix });
  if (near.length > 0) return among(near, positioned, "moved");
  if (quote.length >= telling) return among(everywhere, positioned, "moved");
  if (everywhere.length > 1) return ambiguous(everywhere);
  return {
    status: "ambiguous",
    span: only ?? null,
    reason: "These few words stand between other words here.",
  };
}

const allThere = "The words stand in the article, with those around them.";
const elsewhere = "The words stand in the article, at another place or between other words.";

const removed = (reason: string): Place => ({ status: "removed", span: null, reason });

/** The only one of `places`, or the one at the position that the annotation names. */
function among(places: readonly Span[], positioned: Span | null, status: "unchanged" | "moved"): Place {
  const reason = status === "unchanged" ? allThere : elsewhere;
  const [only] = places;
  if (only && places.length === 1) return { status, span: only, reason };
  const isOneOfThem = places.length === most || places.some(({ start }) => start === positioned?.start);
  return positioned && isOneOfThem ? { status, span: positioned, reason } : ambiguous(places);
}

/** Of a passage without its surroundings. */
function alone(places: readonly Span[], positioned: Span | null, { position }: Passage): Place {
  const isThere = positioned !== null || position === null;
  const placed = among(places, positioned, isThere ? "unchanged" : "moved");
  return placed.status === "unchanged" ? { ...placed, reason: "The words stand in the article." } : placed;
}

function ambiguous(places: readonly Span[]): Place {
  const count = places.length < most ? String(places.length) : `${most} or more`;
  const reason = `These words stand ${count} times in the article, and nothing says which are meant.`;
  return { status: "ambiguous", span: null, reason };
}

/** Also what stands right beside the quotation's own white space, which is not part of it. */
function surroundings({ quote, prefix, suffix }: Passage) {
  const [lead = ""] = /^\s*/.exec(quote) ?? [];
  const [trail = ""] = /\s*$/.exec(quote) ?? [];
  return { prefix: toSpaced(prefix + lead), suffix: toSpaced(trail + suffix) };
}

/** The passage's own position, when it has one and the quoted words stand there. */
function atPosition(
  { position }: Passage,
  quote: string,
  { text }: Quotable,
  points: CodePoints,
): Span | null {
  if (!position) return null;
  const toUtf16 = position.unit === "utf16" ? (offset: number) => offset : points.toUtf16;
  const [start, end] = [toUtf16(position.start), toUtf16(position.end)];
  const words = text.slice(start, end);
  if (toSpaced(words).trim() !== quote) return null;
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + words.trimEnd().length };
}

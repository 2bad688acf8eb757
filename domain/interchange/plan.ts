import { isGraphemeBoundary } from "../text/grapheme";
import { type Span, wordsOf } from "../text/span";
import { codePointsOf } from "./code-points";
import { commentOf } from "./comment";
import type { ForeignAnnotation, ForeignEvidence } from "./foreign";
import { type Passage, type Place, placeOf, type PlaceStatus } from "./place";
import { quotable } from "./quotable";

/** What an article has already. */
export type Known = {
  /** Live claims. */
  claims: readonly { id: string; spans: readonly Span[] }[];
  /** Live evidence on these. */
  evidence: readonly { claimId: string; url: string; quote: string | null }[];
  /** What stands in comments on these. */
  comments: readonly { claimId: string | null; text: string }[];
  /** Annotations whose comment was brought in before and is still there, as `nameOf` says them. */
  brought: ReadonlySet<string>;
};

/** Words that are to be a claim, with all that the annotations of them bring. */
export type PlannedClaim = {
  /** The claim that is on exactly these words already; `null` when it is to be made. */
  id: string | null;
  spans: Span[];
  claimant: string | null;
  evidence: ForeignEvidence[];
  comments: { text: string; annotation: string | null }[];
};

/** What becomes of one annotation. */
export type Outcome = {
  index: number;
  id: string | null;
  status: PlaceStatus;
  /** Why, and what of it is left out: for people. */
  reason: string;
  /** The words as the annotation quotes them, and as they stand in the article. */
  quote: string;
  found: string | null;
  spans: Span[];
  claim: "new" | "known" | null;
  evidence: number;
  comment: boolean;
};

export type ImportPlan = { claims: PlannedClaim[]; outcomes: Outcome[] };

/** By what an annotation is recognised when it is brought in again; `null` when nothing tells it from others. */
export const nameOf = ({ id, from }: Pick<ForeignAnnotation, "id" | "from">) =>
  id === null ? null : `${from ?? ""} ${id}`;

/**
 * What bringing `annotations` in comes to: where each is placed, and what is made of it that is not there yet. What
 * cannot be placed for certain makes nothing, and no annotation makes a judgement.
 */
export function planImport(
  text: string,
  annotations: readonly ForeignAnnotation[],
  known: Known,
): ImportPlan {
  const [words, points] = [quotable(text), codePointsOf(text)];
  const have = catalogue(known);
  const planned = new Map<string, PlannedClaim>();
  const outcomes = annotations.map((annotation): Outcome => {
    const { index, id, notes } = annotation;
    const quote = quoteOf(annotation.passages);
    const place = together(
      text,
      annotation.passages.map((passage) => placeOf(passage, words, points)),
    );
    const found = place.candidates.length > 0 ? wordsOf(text, place.candidates) : null;
    const told = { index, id, status: place.status, quote, found };
    const isPlaced = place.status === "unchanged" || place.status === "moved";
    if (!isPlaced) {
      return { ...told, reason: place.reason, spans: [], claim: null, evidence: 0, comment: false };
    }
    const spans = place.candidates;
    const key = keyOf(spans);
    const before = planned.get(key);
    const claim = before ?? { id: have.claim(key), spans, claimant: null, evidence: [], comments: [] };
    planned.set(key, claim);
    claim.claimant ??= annotation.claimant;
    const evidence = have.addEvidence(key, annotation.evidence);
    claim.evidence.push(...evidence);
    const comment = commentOf(annotation);
    const isNew = comment !== null && have.addComment(key, nameOf(annotation), comment);
    if (isNew) claim.comments.push({ text: comment, annotation: nameOf(annotation) });
    const isHere = evidence.length < annotation.evidence.length || (comment !== null && !isNew);
    return {
      ...told,
      reason: [place.reason, ...notes, ...(isHere ? ["Some of it is here already."] : [])].join(" "),
      spans,
      claim: claim.id !== null || before ? "known" : "new",
      evidence: evidence.length,
      comment: isNew,
    };
  });
  return { claims: [...planned.values()], outcomes };
}

const order: readonly PlaceStatus[] = ["unchanged", "moved", "ambiguous", "removed"];

type Together = { status: PlaceStatus; reason: string; candidates: Span[] };

/** The places of all passages of one annotation, which is placed as badly as the worst of them. */
function together(text: string, places: readonly Place[]): Together {
  const [worst] = places.toSorted((a, b) => order.indexOf(b.status) - order.indexOf(a.status));
  const candidates = places.flatMap(({ span }) => span ?? []).sort((a, b) => a.start - b.start);
  const { status = "removed", reason = "" } = worst ?? {};
  const isApart = candidates.every(({ start }, at) => start >= (candidates[at - 1]?.end ?? 0));
  if (!isApart)
    return { status: "ambiguous", reason: "Its passages lie over each other here.", candidates: [] };
  const isWhole = candidates.every(
    ({ start, end }) => isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end),
  );
  return isWhole
    ? { status, reason, candidates }
    : { status: "removed", reason: "Its words begin or end inside a character.", candidates: [] };
}

const quoteOf = (passages: readonly Passage[]) => passages.map(({ quote }) => quote).join(" … ");

const keyOf = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join();

/** What is there, and what was added to it on the way, so that nothing is made twice. */
function catalogue({ claims, evidence, comments, brought }: Known) {
  const idAt = new Map(claims.map(({ id, spans }) => [keyOf(spans), id]));
  const placeOfClaim = new Map(claims.map(({ id, spans }) => [id, keyOf(spans)]));
  const evidenceKey = (place: string, { url, quote }: Pick<ForeignEvidence, "url" | "quote">) =>
    JSON.stringify([place, url, quote]);
  const sources = new Set(evidence.map((item) => evidenceKey(placeOfClaim.get(item.claimId) ?? "", item)));
  const added = new Set<string>();
  const commentKey = (place: string, text: string) => JSON.stringify([place, text]);
  const said = new Set(
    comments.map(({ claimId, text }) => commentKey(placeOfClaim.get(claimId ?? "") ?? "", text)),
  );
  const names = new Set(brought);

  return {
    claim: (place: string) => idAt.get(place) ?? null,
    /** Those of one annotation's links that are not there: neither here, nor just so in an earlier annotation. */
    addEvidence(place: string, items: readonly ForeignEvidence[]) {
      const fresh = items.filter(
        (item) => !sources.has(evidenceKey(place, item)) && !added.has(JSON.stringify([place, item])),
      );
      for (const item of fresh) added.add(JSON.stringify([place, item]));
      return fresh;
    },
    addComment(place: string, name: string | null, text: string) {
      if (name !== null && names.has(name)) return false;
      if (name !== null) names.add(name);
      return addTo(said, commentKey(place, text));
    },
  };
}

/** Whether `key` was not there yet. */
function addTo(keys: Set<string>, key: string): boolean {
  if (keys.has(key)) return false;
  keys.add(key);
  return true;
}

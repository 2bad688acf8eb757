import type { Assessment, Claim, Person } from "@/domain/claim/claim";
import type { AnchorStatus } from "@/domain/text/anchor";
import type { Snapshot } from "@/domain/event";
import type { Sentence } from "@/domain/text/article-text";
import { type Span, wordsOf } from "@/domain/text/span";
import { type Columns, toColumns, toRows } from "./columns";

type ClaimRow = {
  id: string;
  number: number;
  /** The sentence that it is all of, else where its spans start and end. */
  place: number | number[];
  /** Its words, where the article's text says others. */
  text: string | null;
  claimant: string | null;
  anchor: AnchorStatus;
  score: number;
  assigneeId: string | null;
  createdAt: number;
  version: number;
};

type AssessmentRow = Pick<Assessment, "id" | "verdict" | "justification" | "reason"> & {
  /** Which of the claims, and which of the people. */
  claim: number;
  by: number;
  /** The words judged, where the claim says others now. */
  words: string | null;
  createdAt: number;
};

type Packed = Omit<Snapshot, "revision" | "claims" | "assessments"> & {
  revision: Omit<Snapshot["revision"], "sentences"> & {
    /** For each sentence the gap before it and its length. */
    sentences: number[];
  };
  people: Person[];
  counts: { claims: number; assessments: number };
  claims: Columns<ClaimRow> | null;
  assessments: Columns<AssessmentRow> | null;
};

/**
 * A snapshot as one string, without the words that the article's text already has and without names of fields. With
 * thousands of claims that is a third of the bytes, and a string reaches the browser much faster than as many objects.
 */
export function packSnapshot({ revision, claims, assessments, ...rest }: Snapshot): string {
  const { sentences, ...kept } = revision;
  const sentenceOn = new Map(sentences.map(({ index, start, end }) => [`${start}-${end}`, index]));
  const claimAt = new Map(claims.map(({ id }, at) => [id, at]));
  const people = [...new Map(assessments.map(({ by }) => [by.id, by])).values()];
  const personAt = new Map(people.map(({ id }, at) => [id, at]));
  const packed: Packed = {
    ...rest,
    revision: { ...kept, sentences: toGaps(sentences) },
    people,
    counts: { claims: claims.length, assessments: assessments.length },
    claims: toColumns(claims.map((claim) => toClaimRow(claim, revision.text, sentenceOn))),
    assessments: toColumns(
      assessments.map((given) => {
        const claim = claimAt.get(given.claimId) ?? -1;
        return toAssessmentRow(given, claim, claims[claim]?.text, personAt.get(given.by.id) ?? -1);
      }),
    ),
  };
  return JSON.stringify(packed);
}

export function unpackSnapshot(packed: string): Snapshot {
  const { revision, people, counts, claims, assessments, ...rest } = JSON.parse(packed) as Packed;
  const sentences = fromGaps(revision.sentences);
  const { id: articleId } = rest.article;
  const whole = toRows(claims, counts.claims).map((row) =>
    fromClaimRow(row, articleId, revision.text, sentences),
  );
  return {
    ...rest,
    revision: { ...revision, sentences },
    claims: whole,
    assessments: toRows(assessments, counts.assessments).flatMap((row) => {
      const [claim, by] = [whole[row.claim], people[row.by]];
      return claim && by ? [fromAssessmentRow(row, claim, by)] : [];
    }),
  };
}

// Field by field: objects made from the rest of others are slow ones, and here are thousands.

function toClaimRow(claim: Claim, article: string, sentenceOn: ReadonlyMap<string, number>): ClaimRow {
  return {
    id: claim.id,
    number: claim.number,
    place: placeOf(claim.spans, sentenceOn),
    text: claim.text === wordsOf(article, claim.spans) ? null : claim.text,
    claimant: claim.claimant,
    anchor: claim.anchor.status,
    score: claim.anchor.score,
    assigneeId: claim.assigneeId,
    createdAt: Date.parse(claim.createdAt),
    version: claim.version,
  };
}

function fromClaimRow(
  row: ClaimRow,
  articleId: string,
  article: string,
  sentences: readonly Sentence[],
): Claim {
  const spans = spansAt(row.place, sentences);
  return {
    id: row.id,
    articleId,
    number: row.number,
    text: row.text ?? wordsOf(article, spans),
    spans,
    claimant: row.claimant,
    anchor: { status: row.anchor, score: row.score },
    assigneeId: row.assigneeId,
    createdAt: new Date(row.createdAt).toISOString(),
    version: row.version,
  };
}

function toAssessmentRow(
  given: Assessment,
  claim: number,
  words: string | undefined,
  by: number,
): AssessmentRow {
  return {
    id: given.id,
    claim,
    verdict: given.verdict,
    justification: given.justification,
    reason: given.reason,
    words: given.words === words ? null : given.words,
    by,
    createdAt: Date.parse(given.createdAt),
  };
}

function fromAssessmentRow(row: AssessmentRow, claim: Claim, by: Person): Assessment {
  return {
    id: row.id,
    claimId: claim.id,
    verdict: row.verdict,
    justification: row.justification,
    reason: row.reason,
    words: row.words ?? claim.text,
    by,
    createdAt: new Date(row.createdAt).toISOString(),
  };
}

function placeOf(spans: readonly Span[], sentenceOn: ReadonlyMap<string, number>): number | number[] {
  const [span] = spans;
  const sentence = span && spans.length === 1 ? sentenceOn.get(`${span.start}-${span.end}`) : undefined;
  return sentence ?? spans.flatMap(({ start, end }) => [start, end]);
}

function spansAt(place: number | number[], sentences: readonly Sentence[]): Span[] {
  if (typeof place !== "number") return pairs(place).map(([start, end]) => ({ start, end }));
  const sentence = sentences[place];
  return sentence ? [{ start: sentence.start, end: sentence.end }] : [];
}

function toGaps(sentences: readonly Span[]): number[] {
  return sentences.flatMap(({ start, end }, at) => [start - (sentences[at - 1]?.end ?? 0), end - start]);
}

function fromGaps(gaps: readonly number[]): Sentence[] {
  let reached = 0;
  return pairs(gaps).map(([gap, length], index) => {
    const start = reached + gap;
    reached = start + length;
    return { index, start, end: reached };
  });
}

function pairs(numbers: readonly number[]): [number, number][] {
  const made: [number, number][] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) made.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  return made;
}

import type { Policy } from "@/domain/article/article";
import type { Assessment, Claim } from "@/domain/claim/claim";
import { type Snapshot, stateOf } from "@/domain/event";
import { type Span, wordsOf } from "@/domain/text/span";
import { toColumns } from "./columns";
import type { AssessmentRow, ClaimRow, Packed } from "./packed";
import { createIndex } from "./review-index";
import type { SentenceMark } from "./sentence-mark";

/**
 * A snapshot as one string, without the words that the article's text already has and without names of fields: with
 * thousands of claims a third of the bytes, and a string reaches the browser much faster than as many objects. With it
 * goes how each sentence stands under `policy`, so that no claim need be looked at before somebody does.
 */
export function packSnapshot(snapshot: Snapshot, policy: Policy): string {
  const { revision, claims, assessments: all, ...rest } = snapshot;
  const { sentences, ...kept } = revision;
  const sentenceOn = new Map(sentences.map(({ index, start, end }) => [`${start}-${end}`, index]));
  const claimAt = new Map(claims.map(({ id }, at) => [id, at]));
  const assessments = all.filter(({ claimId }) => claimAt.has(claimId));
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
    ...packMarks(createIndex(revision, policy, stateOf(snapshot)).marks()),
  };
  return JSON.stringify(packed);
}

function packMarks(marks: readonly SentenceMark[]): Pick<Packed, "marks" | "markOn"> {
  const keys = marks.map((mark) => JSON.stringify(mark));
  const kinds = [...new Set(keys)];
  const kindAt = new Map(kinds.map((key, at) => [key, at]));
  return {
    marks: kinds.map((key) => JSON.parse(key) as SentenceMark),
    markOn: toColumns(keys.map((key) => ({ mark: kindAt.get(key) ?? -1 }))),
  };
}

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

function placeOf(spans: readonly Span[], sentenceOn: ReadonlyMap<string, number>): number | number[] {
  const [span] = spans;
  const sentence = span && spans.length === 1 ? sentenceOn.get(`${span.start}-${span.end}`) : undefined;
  return sentence ?? spans.flatMap(({ start, end }) => [start, end]);
}

function toGaps(sentences: readonly Span[]): number[] {
  return sentences.flatMap(({ start, end }, at) => [start - (sentences[at - 1]?.end ?? 0), end - start]);
}

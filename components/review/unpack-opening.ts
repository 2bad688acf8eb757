import type { Assessment, Claim, Person } from "@/domain/claim/claim";
import { sentencesUnder } from "@/domain/claim/sheet";
import { type Snapshot, stateOf } from "@/domain/event";
import { MadeMap } from "@/domain/made-map";
import type { Sentence } from "@/domain/text/article-text";
import { type Span, wordsOf } from "@/domain/text/span";
import { type Readers, readersOf } from "./columns";
import type { Opening } from "./opening";
import type { AssessmentRow, ClaimRow, Packed } from "./packed";

/** What `packSnapshot` made. Its claims and assessments are each made when they are asked for. */
export function unpackOpening(packed: string): Opening {
  const { people, counts, claims, assessments, marks, markOn, ...rest } = JSON.parse(packed) as Packed;
  const { seq, article } = rest;
  const revision = { ...rest.revision, sentences: fromGaps(rest.revision.sentences) };
  const state = stateOf({ ...rest, revision, claims: [], assessments: [] });
  const claimAt = claims && readersOf(claims);
  const claimIds = idsOf(claimAt, counts.claims);
  const claimsById = new MadeMap(claimIds, (at) => {
    if (!claimAt) throw new RangeError(`There is no claim ${at}.`);
    return { seq, record: toClaim(claimAt, at, article.id, revision) };
  });
  const given = assessments && readersOf(assessments);
  const claimOf = (at: number) => claimIds[given?.claim(at) ?? -1] ?? "";
  const assessmentIds = idsOf(given, counts.assessments);
  const assessmentsById = new MadeMap(
    assessmentIds,
    (at) => {
      const [by, claim] = [people[given?.by(at) ?? -1], claimsById.get(claimOf(at))?.record];
      if (!given || !by || !claim) throw new RangeError(`There is no assessment ${at}.`);
      return { seq, record: toAssessment(given, at, claim, by) };
    },
    keysByClaim(assessmentIds, claimOf),
  );
  const markAt = markOn && readersOf(markOn);
  return {
    seq,
    article,
    revision,
    state: { ...state, claims: claimsById, assessments: assessmentsById },
    known: {
      claimsOn: claimsOn(claimIds, claimAt, revision.sentences),
      marks: revision.sentences.flatMap((_, at) => marks[markAt?.mark(at) ?? -1] ?? []),
    },
  };
}

const idsOf = (readers: { id: (at: number) => string } | null, count: number): string[] =>
  readers ? Array.from({ length: count }, (_, at) => readers.id(at)) : [];

/** For each sentence the claims that touch it. */
function claimsOn(
  ids: readonly string[],
  claimAt: Readers<ClaimRow> | null,
  sentences: readonly Sentence[],
): string[][] {
  const on = sentences.map((): string[] => []);
  ids.forEach((id, at) => {
    const place = claimAt?.place(at) ?? [];
    if (typeof place === "number") on[place]?.push(id);
    else for (const index of sentencesUnder(sentences, spansAt(place, sentences))) on[index]?.push(id);
  });
  return on;
}

/** Looks through all of them when the first is asked for. */
function keysByClaim(ids: readonly string[], claimOf: (at: number) => string) {
  let known: Map<string, string[]> | undefined;
  return (claimId: string): readonly string[] => {
    if (!known) {
      known = new Map();
      for (const [at, id] of ids.entries()) {
        const claim = claimOf(at);
        const keys = known.get(claim);
        if (keys) keys.push(id);
        else known.set(claim, [id]);
      }
    }
    return known.get(claimId) ?? [];
  };
}

function toClaim(
  read: Readers<ClaimRow>,
  at: number,
  articleId: string,
  { text, sentences }: Snapshot["revision"],
): Claim {
  const spans = spansAt(read.place(at), sentences);
  return {
    id: read.id(at),
    articleId,
    number: read.number(at),
    text: read.text(at) ?? wordsOf(text, spans),
    spans,
    claimant: read.claimant(at),
    anchor: { status: read.anchor(at), score: read.score(at) },
    assigneeId: read.assigneeId(at),
    createdAt: new Date(read.createdAt(at)).toISOString(),
    version: read.version(at),
  };
}

function toAssessment(read: Readers<AssessmentRow>, at: number, claim: Claim, by: Person): Assessment {
  return {
    id: read.id(at),
    claimId: claim.id,
    verdict: read.verdict(at),
    justification: read.justification(at),
    reason: read.reason(at),
    words: read.words(at) ?? claim.text,
    by,
    createdAt: new Date(read.createdAt(at)).toISOString(),
  };
}

function spansAt(place: number | number[], sentences: readonly Sentence[]): Span[] {
  if (typeof place !== "number") return pairs(place).map(([start, end]) => ({ start, end }));
  const sentence = sentences[place];
  return sentence ? [{ start: sentence.start, end: sentence.end }] : [];
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

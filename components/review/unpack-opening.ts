import type { Assessment, Claim, Person } from "@/domain/claim/claim";
import { sentencesUnder } from "@/domain/claim/sheet";
import { type Snapshot, stateOf } from "@/domain/event";
import { MadeMap } from "@/domain/made-map";
import type { Sentence } from "@/domain/text/article-text";
import { type Span, wordsOf } from "@/domain/text/span";
import { idsOf, type Readers, readersOf } from "./columns";
import { grouped } from "./grouped";
import type { Opening } from "./opening";
import type { AssessmentRow, ClaimRow, Packed } from "./packed";
import type { SentenceMark } from "./sentence-mark";

/** What `packSnapshot` made. Its claims and assessments are each made when they are asked for. */
export function unpackOpening(packed: string): Opening {
  const { people, counts, claims, assessments, marks, markOn, ...rest } = JSON.parse(packed) as Packed;
  const { seq, article } = rest;
  const revision = { ...rest.revision, sentences: fromGaps(rest.revision.sentences) };
  const claimIds = idsOf(claims?.id, counts.claims);
  const claimAt = claims && readersOf(claims);
  const claimsById = new MadeMap(claimIds, (at) => {
    if (!claimAt) throw new RangeError(`There is no claim ${at}.`);
    return { seq, record: toClaim(claimAt, at, article.id, revision) };
  });
  const givenIds = idsOf(assessments?.id, counts.assessments);
  const given = assessments && readersOf(assessments);
  const givenOn = grouped(counts.claims, (put) => {
    for (let at = 0; given && at < givenIds.length; at++) put(given.claim(at), at);
  });
  const assessmentsById = new MadeMap(
    givenIds,
    (at) => {
      const claim = given && claimsById.get(claimIds.at(given.claim(at)))?.record;
      const by = given && people[given.by(at)];
      if (!given || !by || !claim) throw new RangeError(`There is no assessment ${at}.`);
      return { seq, record: toAssessment(given, at, claim, by) };
    },
    (claimId) => givenOn(claimIds.placeOf(claimId) ?? -1).map(givenIds.at),
  );
  const claimsOn = grouped(revision.sentences.length, (put) => {
    for (let at = 0; claimAt && at < claimIds.length; at++)
      for (const sentence of sentencesAt(claimAt.place(at), revision.sentences)) put(sentence, at);
  });
  const markAt = markOn && readersOf(markOn);
  return {
    seq,
    article,
    revision,
    state: {
      ...stateOf({ ...rest, revision, claims: [], assessments: [] }),
      claims: claimsById,
      assessments: assessmentsById,
    },
    known: {
      claimsOn: (sentence) => claimsOn(sentence).map(claimIds.at),
      marks: markAt ? revision.sentences.map((_, at) => markIn(marks, markAt.mark(at))) : [],
    },
  };
}

function markIn(marks: readonly SentenceMark[], at: number): SentenceMark {
  const mark = marks[at];
  if (!mark) throw new RangeError(`There is no mark ${at}.`);
  return mark;
}

function sentencesAt(place: number | number[], sentences: readonly Sentence[]): number[] {
  return typeof place === "number" ? [place] : sentencesUnder(sentences, spansAt(place, sentences));
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

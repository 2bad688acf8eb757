import type { Policy } from "../article/article";
import type { ArticleState, Snapshot } from "../event";
import type { Evidence } from "../evidence/evidence";
import type { Sentence } from "../text/article-text";
import { sameWords } from "../text/same-words";
import { overlaps, type Span } from "../text/span";
import type { Adjudication } from "./adjudication";
import type { Assessment, Claim } from "./claim";
import { claimStatus, type ClaimStatus } from "./status";

/** A claim with all that belongs to it: what the inspector shows, the API answers and the report prints. */
export type ClaimSheet = Claim & {
  /** Indexes of the sentences it touches. */
  sentences: number[];
  /** In the order they were given. */
  assessments: Assessment[];
  /** By id, which is the order of adding as long as ids are made by the clock: the same wherever it is computed. */
  evidence: Evidence[];
  /** In the order they were made; the newest one counts. */
  adjudications: Adjudication[];
  /** How many others have judged its words, or begun to, without the reader seeing how: review is blind. */
  unseen: number;
  status: ClaimStatus;
};

type Records = Pick<Snapshot, "revision" | "claims" | "assessments" | "evidence" | "adjudications"> &
  Partial<Pick<Snapshot, "unseen">>;

/** The sheets of all live claims, in the order of the text; a longer claim before those inside it. */
export function claimSheets(
  { revision, claims, assessments, evidence, adjudications, unseen = [] }: Records,
  policy: Pick<Policy, "reviewersPerClaim">,
): ClaimSheet[] {
  const [assessmentsOf, evidenceOf] = [byClaim(assessments), byClaim(evidence)];
  const adjudicationsOf = byClaim(adjudications);
  const unseenOn = new Map(unseen.map(({ claimId, reviewers }) => [claimId, reviewers]));
  return claims
    .map((claim) =>
      claimSheet(
        claim,
        {
          assessments: assessmentsOf.get(claim.id) ?? [],
          evidence: evidenceOf.get(claim.id) ?? [],
          adjudications: adjudicationsOf.get(claim.id) ?? [],
          unseen: unseenOn.get(claim.id) ?? 0,
        },
        revision.sentences,
        policy,
      ),
    )
    .sort(byPlace);
}

export function claimSheet(
  claim: Claim,
  on: Pick<ClaimSheet, "assessments" | "evidence" | "adjudications" | "unseen">,
  sentences: readonly Sentence[],
  policy: Pick<Policy, "reviewersPerClaim">,
): ClaimSheet {
  // Field by field: objects made by spreading others are slow ones, and here are thousands.
  return {
    id: claim.id,
    articleId: claim.articleId,
    number: claim.number,
    text: claim.text,
    spans: claim.spans,
    claimant: claim.claimant,
    anchor: claim.anchor,
    assigneeId: claim.assigneeId,
    createdAt: claim.createdAt,
    version: claim.version,
    sentences: sentencesUnder(sentences, claim.spans),
    assessments: on.assessments,
    evidence: on.evidence.length > 1 ? on.evidence.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : on.evidence,
    adjudications: on.adjudications,
    unseen: on.unseen,
    status: claimStatus(claim, on, policy),
  };
}

/** How many people have judged a claim's words, or begun to: also those of whom the reader does not see how. */
export function reviewersOf({ text, assessments, unseen }: ClaimSheet): number {
  const seen = assessments.filter(({ words }) => sameWords(words, text)).map(({ by }) => by.id);
  return new Set(seen).size + unseen;
}

/** The live records of `state`; what is given one after the other in the order of its events. */
export function recordsOf(state: ArticleState) {
  type Entries<T> = ReadonlyMap<string, { seq: number; record: T | null }>;
  const of = <T>(entries: Iterable<{ record: T | null }>) =>
    Array.from(entries, ({ record }) => record).filter((record) => record !== null);
  const live = <T>(entries: Entries<T>) => of(entries.values());
  const inOrder = <T>(entries: Entries<T>) => of([...entries.values()].sort((a, b) => a.seq - b.seq));
  return {
    claims: live(state.claims),
    assessments: inOrder(state.assessments),
    evidence: live(state.evidence),
    adjudications: inOrder(state.adjudications),
    threads: live(state.threads),
    comments: live(state.comments),
    corrections: live(state.corrections),
    signOffs: inOrder(state.signOffs),
    unseen: live(state.unseen),
  };
}

/** Indexes of the sentences that `spans` touch; `sentences` in order. O(log n) to find the first. */
export function sentencesUnder(sentences: readonly Sentence[], spans: readonly Span[]): number[] {
  const touched: number[] = [];
  for (const span of spans) {
    for (let index = firstEndingAfter(sentences, span.start); ; index++) {
      const sentence = sentences[index];
      if (!sentence || sentence.start >= span.end) break;
      if (overlaps(sentence, span)) touched.push(sentence.index);
    }
  }
  return spans.length > 1 ? [...new Set(touched)].sort((a, b) => a - b) : touched;
}

function byClaim<T extends { claimId: string }>(records: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.claimId);
    if (group) group.push(record);
    else groups.set(record.claimId, [record]);
  }
  return groups;
}

function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence && sentence.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In the order of the text, a longer claim before those inside it; after them those that stand nowhere. */
export function byPlace(a: Claim, b: Claim): number {
  const [first, second] = [a.spans[0], b.spans[0]];
  if (!first || !second) return Number(!first) - Number(!second) || a.number - b.number;
  return first.start - second.start || second.end - first.end || a.number - b.number;
}

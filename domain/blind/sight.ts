import type { Policy } from "../article/article";
import type { Adjudication } from "../claim/adjudication";
import type { Assessment, Claim } from "../claim/claim";
import type { Evidence } from "../evidence/evidence";
import type { Correction } from "../revision/correction";
import { sameWords } from "../text/same-words";
import { overlaps, type Span } from "../text/span";
import type { Comment, Thread } from "../thread/thread";
import { isBlind, isOpenTo } from "./blind";

/** What decides who sees what: of the claims in question, or of all of an article. */
export type Facts = {
  /** A claim that was withdrawn has no spans: no thread on a sentence lies over it. */
  claims: readonly Pick<Claim, "id" | "text" | "spans">[];
  assessments: readonly Omit<Assessment, "id" | "createdAt">[];
  evidence: readonly Pick<Evidence, "claimId" | "stance" | "quote" | "locator">[];
  adjudications: readonly Pick<Adjudication, "claimId" | "words">[];
  threads: readonly Pick<Thread, "id" | "claimId" | "spans" | "by">[];
  comments: readonly Pick<Comment, "threadId" | "by">[];
};

/** What one reader sees of an article under blind review. */
export type Sight = {
  assessment: (given: Pick<Assessment, "claimId" | "words" | "by">) => boolean;
  thread: (id: string) => boolean;
  comment: (comment: Pick<Comment, "threadId" | "by">) => boolean;
  correction: (correction: Pick<Correction, "spans" | "by">) => boolean;
  /** How many other people have judged the claim's words, or begun to, without the reader seeing how. */
  unseenOn: (claimId: string) => number;
};

/** The sight of somebody to whom nothing is hidden. */
export const wholeSight: Sight = {
  assessment: () => true,
  thread: () => true,
  comment: () => true,
  correction: () => true,
  unseenOn: () => 0,
};

/** What `readerId` sees; of somebody who is nobody, what everybody sees. */
export function sightOf(readerId: string, facts: Facts, policy: Policy): Sight {
  if (!isBlind(policy)) return wholeSight;
  const claims = new Map(facts.claims.map((claim) => [claim.id, claim]));
  const assessmentsOn = grouped(facts.assessments, ({ claimId }) => claimId);
  const evidenceOn = grouped(facts.evidence, ({ claimId }) => claimId);
  const adjudicationsOn = grouped(facts.adjudications, ({ claimId }) => claimId);
  const threads = new Map(facts.threads.map((thread) => [thread.id, thread]));
  const ownIn = new Set(facts.comments.filter(({ by }) => by.id === readerId).map((own) => own.threadId));
  const known = new Map<string, boolean>();
  let closed: Span[] | undefined;

  /** Decided words were open to everybody when they were decided on, and stay so. */
  function isOpen(claimId: string, words: string): boolean {
    const key = `${claimId} ${words}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isDecided = adjudicationsOn.get(claimId)?.some((made) => sameWords(made.words, words)) ?? false;
    const given = assessmentsOn.get(claimId) ?? [];
    const open = isDecided || isOpenTo(readerId, words, given, evidenceOn.get(claimId) ?? [], policy);
    known.set(key, open);
    return open;
  }

  const seesAssessment: Sight["assessment"] = ({ claimId, words, by }) =>
    by.id === readerId || isOpen(claimId, words);

  /** Where claims lie of which something is hidden from the reader. */
  function closedPlaces(): Span[] {
    return (closed ??= facts.claims
      .filter(({ id }) => assessmentsOn.get(id)?.some((given) => !seesAssessment(given)))
      .flatMap(({ spans }) => spans));
  }

  function isPlaceOpen({ claimId, spans }: Pick<Thread, "claimId" | "spans">): boolean {
    if (claimId !== null) return isOpen(claimId, claims.get(claimId)?.text ?? "");
    return !closedPlaces().some((place) => spans.some((span) => overlaps(span, place)));
  }

  const isThreadOpen = (id: string) => {
    const thread = threads.get(id);
    return thread !== undefined && isPlaceOpen(thread);
  };

  return {
    assessment: seesAssessment,
    thread: (id) => threads.get(id)?.by.id === readerId || ownIn.has(id) || isThreadOpen(id),
    comment: ({ threadId, by }) => by.id === readerId || isThreadOpen(threadId),
    correction: ({ spans, by }) => by.id === readerId || isPlaceOpen({ claimId: null, spans }),
    unseenOn: (claimId) => {
      const words = claims.get(claimId)?.text ?? "";
      const hidden = assessmentsOn.get(claimId)?.filter((given) => !seesAssessment(given)) ?? [];
      return new Set(hidden.filter((given) => sameWords(given.words, words)).map(({ by }) => by.id)).size;
    },
  };
}

function grouped<T>(records: readonly T[], key: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(key(record));
    if (group) group.push(record);
    else groups.set(key(record), [record]);
  }
  return groups;
}

import type { Article } from "../article/article";
import { claimLabels, isWholeSentence } from "../claim/label";
import type { Assessment, Claim } from "../claim/claim";
import { byPlace, sentencesUnder } from "../claim/sheet";
import type { ArticleEvent } from "../event";
import type { Evidence } from "../evidence/evidence";
import type { Correction } from "../revision/correction";
import type { Sentence } from "../text/article-text";
import type { Span } from "../text/span";
import type { Comment, Thread } from "../thread/thread";

/**
 * What an article's log has told so far, for the words of its next entry. It changes in place: `apply`, which copies,
 * would take as long for each entry as there are records.
 */
export type LogRecords = ReturnType<typeof createRecords>;

export function createRecords() {
  let article: Article | null = null;
  let sentences: readonly Sentence[] = [];
  /** Withdrawn ones too: what was said about them is still to be named. */
  const claims = new Map<string, Claim>();
  const live = new Map<string, Set<string>>();
  const assessments = new Map<string, Assessment[]>();
  /** The claim that each assessment is of. */
  const judged = new Map<string, string>();
  const evidence = new Map<string, Evidence>();
  const evidenceOn = new Map<string, Set<string>>();
  const threads = new Map<string, Thread>();
  const comments = new Map<string, Comment>();
  const corrections = new Map<string, Correction>();

  const rangeOf = ({ spans }: Pick<Claim, "spans">) => sentencesUnder(sentences, spans).join();

  function putClaim(claim: Claim) {
    removeClaim(claim.id);
    claims.set(claim.id, claim);
    addTo(live, rangeOf(claim), claim.id);
  }

  function removeClaim(id: string) {
    const known = claims.get(id);
    if (known) live.get(rangeOf(known))?.delete(id);
  }

  function judge(given: Assessment) {
    const all = assessments.get(given.claimId);
    judged.set(given.id, given.claimId);
    if (!all) assessments.set(given.claimId, [given]);
    else if (!all.some(({ id }) => id === given.id)) all.push(given);
  }

  function attach(added: Evidence) {
    evidence.set(added.id, added);
    addTo(evidenceOn, added.claimId, added.id);
  }

  function detach(id: string) {
    const known = evidence.get(id);
    if (known) evidenceOn.get(known.claimId)?.delete(id);
  }

  /** The sentences lie elsewhere from now on. */
  function resegment(next: readonly Sentence[]) {
    const there = [...live.values()].flatMap((ids) => [...ids]);
    live.clear();
    sentences = next;
    for (const id of there) {
      const claim = claims.get(id);
      if (claim) addTo(live, rangeOf(claim), id);
    }
  }

  function take(event: ArticleEvent): void {
    if ("article" in event) article = event.article;
    switch (event.type) {
      case "article.created":
        return resegment(event.revision.sentences);
      case "article.revised":
        for (const claim of event.claims) claims.set(claim.id, claim);
        resegment(event.revision.sentences);
        for (const { id, spans } of event.threads) {
          const thread = threads.get(id);
          if (thread) threads.set(id, { ...thread, spans });
        }
        return;
      case "correction.proposed":
      case "correction.changed":
        corrections.set(event.correction.id, event.correction);
        return;
      case "claim.created":
        putClaim(event.claim);
        return event.assessment ? judge(event.assessment) : undefined;
      case "claim.changed":
        return putClaim(event.claim);
      case "claim.withdrawn":
        return removeClaim(event.id);
      case "assessment.given":
        return judge(event.assessment);
      case "evidence.added":
      case "evidence.changed":
        return attach(event.evidence);
      case "evidence.removed":
        return detach(event.id);
      case "sentences.changed":
        return resegment(event.revision.sentences);
      case "claims.marked":
        event.claims.forEach(putClaim);
        return event.assessments.forEach(judge);
      case "annotations.imported":
        event.claims.forEach(putClaim);
        event.evidence.forEach(attach);
        for (const thread of event.threads) threads.set(thread.id, thread);
        for (const comment of event.comments) comments.set(comment.id, comment);
        return;
      case "change.undone":
        return undo(event.change);
      case "thread.opened":
      case "comment.added":
      case "comment.changed":
        comments.set(event.comment.id, event.comment);
        if ("thread" in event && event.thread) threads.set(event.thread.id, event.thread);
        return;
      case "thread.changed":
        threads.set(event.thread.id, event.thread);
        return;
      default:
        return;
    }
  }

  function undo({ gone, ...change }: Extract<ArticleEvent, { type: "change.undone" }>["change"]) {
    if (change.article) article = change.article;
    if (change.revision) resegment(change.revision.sentences);
    change.claims.forEach(putClaim);
    gone.claims.forEach(removeClaim);
    change.assessments.forEach(judge);
    change.evidence.forEach(attach);
    for (const thread of change.threads ?? []) threads.set(thread.id, thread);
    for (const comment of change.comments ?? []) comments.set(comment.id, comment);
    gone.evidence.forEach(detach);
    for (const id of gone.assessments) {
      const claimId = judged.get(id) ?? "";
      assessments.set(
        claimId,
        (assessments.get(claimId) ?? []).filter((given) => given.id !== id),
      );
    }
  }

  /** What the desk calls a claim besides its words: "3", "6a", "4–5"; `null` when it is not there. */
  function label(id: string): string | null {
    const claim = claims.get(id);
    // A claim that a revision left without a place is called by its words.
    if (!claim || claim.spans.length === 0) return null;
    const peers = [...(live.get(rangeOf(claim)) ?? []), id].flatMap((peer) => claims.get(peer) ?? []);
    const placed = [...new Set(peers)]
      .sort(byPlace)
      .map((peer) => ({ ...peer, sentences: sentencesUnder(sentences, peer.spans) }));
    return claimLabels(placed, sentences).get(id) ?? null;
  }

  const isLive = (id: string) => {
    const claim = claims.get(id);
    return claim !== undefined && (live.get(rangeOf(claim))?.has(id) ?? false);
  };

  return {
    take,
    label,
    isLive,
    article: () => article,
    sentences: () => sentences,
    sentencesUnder: (spans: readonly Span[]) => sentencesUnder(sentences, spans),
    claim: (id: string) => claims.get(id) ?? null,
    isWhole: (claim: Claim) =>
      isWholeSentence({ ...claim, sentences: sentencesUnder(sentences, claim.spans) }, sentences),
    /** In the order they were given. */
    assessments: (claimId: string): readonly Assessment[] => assessments.get(claimId) ?? [],
    claimOfAssessment: (id: string) => judged.get(id) ?? null,
    evidence: (id: string) => evidence.get(id) ?? null,
    evidenceOn: (claimId: string) =>
      [...(evidenceOn.get(claimId) ?? [])].flatMap((id) => evidence.get(id) ?? []),
    thread: (id: string) => threads.get(id) ?? null,
    comment: (id: string) => comments.get(id) ?? null,
    correction: (id: string) => corrections.get(id) ?? null,
  };
}

function addTo(sets: Map<string, Set<string>>, key: string, id: string) {
  const set = sets.get(key);
  if (set) set.add(id);
  else sets.set(key, new Set([id]));
}

import { expectedTalk, isTalk } from "@/components/thread/talk-write";
import type { Person } from "@/domain/claim/claim";
import type { ArticleEvent, ArticleState } from "@/domain/event";
import type { Span } from "@/domain/text/span";
import { wordsOf } from "@/domain/text/span";
import type { Judgement, Place, Write } from "./write";

/** The event that `write` is expected to become, or `null` when what it is about is gone. */
export function expectedEvent(
  write: Write,
  state: ArticleState,
  by: Person,
  at: string,
): ArticleEvent | null {
  if (isTalk(write)) return expectedTalk(write, state, by, at);
  const { claimId } = write;
  const claim = state.claims.get(claimId)?.record;
  const text = state.revision.record?.text ?? "";
  const assessed = (judgement: Judgement, words: string) => ({
    ...judgement,
    claimId,
    words,
    by,
    createdAt: at,
  });

  if (write.type === "claim.create") {
    const article = state.article.record;
    if (!article) return null;
    const spans = spansOf(write.place, state);
    const words = wordsOf(text, spans);
    return {
      type: "claim.created",
      claim: {
        id: claimId,
        articleId: article.id,
        number: state.claims.size + 1,
        text: words,
        spans,
        claimant: write.claimant,
        anchor: { status: "unchanged", score: 1 },
        assigneeId: null,
        createdAt: at,
        version: 1,
      },
      assessment: write.assessment && assessed(write.assessment, words),
    };
  }
  if (!claim) return null;
  switch (write.type) {
    case "claim.change": {
      const { claimant = claim.claimant, assigneeId = claim.assigneeId } = write;
      return { type: "claim.changed", claim: { ...claim, claimant, assigneeId, version: claim.version + 1 } };
    }
    case "claim.withdraw":
      return { type: "claim.withdrawn", id: claimId };
    case "assessment.give":
      return { type: "assessment.given", assessment: assessed(write.assessment, claim.text) };
    case "evidence.add":
      return {
        type: "evidence.added",
        evidence: { ...write.source, id: write.evidenceId, claimId, addedBy: by, version: 1 },
      };
    case "evidence.change": {
      const known = state.evidence.get(write.evidenceId)?.record;
      return known
        ? { type: "evidence.changed", evidence: { ...known, ...write.source, version: known.version + 1 } }
        : null;
    }
    case "evidence.remove":
      return { type: "evidence.removed", id: write.evidenceId, claimId };
  }
}

function spansOf(place: Place, state: ArticleState): Span[] {
  if ("spans" in place) return place.spans;
  const sentence = state.revision.record?.sentences[place.sentence];
  return sentence ? [{ start: sentence.start, end: sentence.end }] : [];
}

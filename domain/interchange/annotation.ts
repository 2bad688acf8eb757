import type { Person } from "../claim/claim";
import type { ReportClaim, ReportEvidence, ReportModel } from "../report/schema";
import type { Span } from "../text/span";
import type { Addresses } from "./addresses";
import { type CodePoints, codePointsOf } from "./code-points";
import { context, ownTerms } from "./context";
import { type Quotable, quotable } from "./quotable";

/**
 * Makes W3C annotations of a report's claims: the words as target, the verdict as a body that classifies, its
 * justification as one that describes, each source as one that is linked. Offsets are Unicode code points. What the
 * W3C has no word for stands under Stet's own prefix.
 */
export function annotator(model: ReportModel, addresses: Addresses) {
  const { text } = model.revision;
  const [words, points] = [quotable(text), codePointsOf(text)];
  return (claim: ReportClaim) => {
    const { assessors, assessments } = claim;
    const [first] = assessments;
    const bodies = [...verdictBodies(claim), ...claim.evidence.map((item) => evidenceBody(item, addresses))];
    return {
      // Each stands by itself, also when somebody takes it out of its page.
      "@context": context,
      id: addresses.annotation(claim.id),
      type: "Annotation",
      motivation: claim.verdict === null ? "highlighting" : "assessing",
      ...(assessors.length > 0 && { creator: assessors.map((person) => toAgent(person, addresses)) }),
      ...(first && { created: first.createdAt, modified: newest(claim) ?? first.createdAt }),
      ...(bodies.length > 0 && { body: bodies }),
      target: claim.spans.map((span) => toTarget(span, model, { words, points, addresses })),
      ...ownTerms({
        number: claim.number,
        label: claim.label,
        state: claim.state,
        stale: claim.stale,
        claimant: claim.claimant,
        anchor: claim.anchor.status,
        history: historyOf(claim, addresses),
      }),
    };
  };
}

/** A claim whose words the revision does not have has no target. */
export const isPlaced = ({ spans }: ReportClaim) => spans.length > 0;

const toAgent = ({ id, name }: Person, addresses: Addresses) => ({
  id: addresses.person(id),
  type: "Person",
  name,
});

type Reading = { words: Quotable; points: CodePoints; addresses: Addresses };

function toTarget(span: Span, { revision }: ReportModel, { words, points, addresses }: Reading) {
  const { prefix, suffix } = words.around(span);
  return {
    type: "SpecificResource",
    source: addresses.article,
    state: {
      type: "TimeState",
      sourceDate: revision.createdAt,
      cached: addresses.revision(revision.number),
    },
    selector: [
      { type: "TextQuoteSelector", exact: revision.text.slice(span.start, span.end), prefix, suffix },
      {
        type: "TextPositionSelector",
        start: points.toCodePoints(span.start),
        end: points.toCodePoints(span.end),
      },
    ],
  };
}

function verdictBodies({ verdict, reason, draft, missing, justification }: ReportClaim) {
  if (verdict === null) return [];
  const plain = { type: "TextualBody", format: "text/plain" };
  const judged = {
    ...plain,
    purpose: "classifying",
    value: verdict,
    ...ownTerms({ reason, draft, missing: missing.length > 0 ? missing : null }),
  };
  return justification === null
    ? [judged]
    : [judged, { ...plain, purpose: "describing", value: justification }];
}

function evidenceBody(item: ReportEvidence, addresses: Addresses) {
  const { id, url, quote, accessedAt, addedBy, stance, locator } = item;
  const { title, publisher, author, publishedAt, sourceType } = item;
  return {
    id: addresses.evidence(id),
    type: "SpecificResource",
    purpose: "linking",
    source: toIri(url),
    state: { type: "TimeState", sourceDate: accessedAt },
    ...(quote !== null && { selector: { type: "TextQuoteSelector", exact: quote } }),
    creator: toAgent(addedBy, addresses),
    ...ownTerms({ stance, locator, title, publisher, author, publishedAt, sourceType }),
    ...(toIri(url) !== url && ownTerms({ url })),
  };
}

/** Browsers take addresses with characters that an IRI must not have. */
const toIri = (url: string) => url.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent);

/** All judgements and decisions, also those that others came after. */
function historyOf({ assessments, adjudications }: ReportClaim, addresses: Addresses) {
  const made = (given: { id: string; by: Person; createdAt: string }) => ({
    id: addresses.judgement(given.id),
    creator: toAgent(given.by, addresses),
    created: given.createdAt,
  });
  const all = [
    ...assessments.map((given) => ({
      ...made(given),
      type: "stet:Assessment",
      ...ownTerms({ ...judged(given), draft: given.draft }),
    })),
    ...adjudications.map((given) => ({
      ...made(given),
      type: "stet:Adjudication",
      ...ownTerms({ ...judged(given), settles: given.settles.map(addresses.judgement) }),
    })),
  ];
  return all.length > 0 ? all : null;
}

type Judged = Pick<ReportClaim["assessments"][number], "verdict" | "reason" | "justification" | "words">;
const judged = ({ verdict, reason, justification, words }: Judged) => ({
  verdict,
  reason,
  justification,
  words,
});

const newest = ({ assessments, adjudications }: ReportClaim) =>
  [...assessments, ...adjudications]
    .map(({ createdAt }) => createdAt)
    .sort()
    .at(-1);

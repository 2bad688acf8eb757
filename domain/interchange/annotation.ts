import type { ReportModel } from "../report/schema";
import type { Span } from "../text/span";
import { codePointsOf } from "./code-points";
import { textQuote } from "./text-quote";

type ReportClaim = ReportModel["claims"][number];
type Evidence = ReportClaim["evidence"][number];
type Assessment = ReportClaim["assessments"][number];

/** What W3C's context does not name has its own names, so that nothing is lost to a reader of linked data. */
export const annotationContext = ["http://www.w3.org/ns/anno.jsonld", { stet: "urn:stet:terms#" }];

/** IRIs of what annotations are about and by, from where the desk is reached. */
export function irisOf(origin: string, articleId: string) {
  const at = (path: string) => `${origin.replace(/\/+$/, "")}${path}`;
  const api = `/api/v1/articles/${encodeURIComponent(articleId)}`;
  return {
    article: at(`/articles/${encodeURIComponent(articleId)}`),
    collection: at(`${api}/annotations`),
    page: (number: number) => at(`${api}/annotations?page=${number}`),
    revision: (number: number) => at(`${api}/revisions/${number}`),
    claim: (id: string) => at(`/api/v1/claims/${encodeURIComponent(id)}`),
    person: (id: string) => at(`/#person-${encodeURIComponent(id)}`),
  };
}

/**
 * The claims of a report as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in the order of the text:
 * the verdict classifies, justifications describe, evidence links. Offsets are Unicode code points.
 */
export function annotationsOf({ article, revision, claims }: ReportModel, origin: string) {
  const iris = irisOf(origin, article.id);
  const toCodePoints = codePointsOf(revision.text);
  const target = (span: Span) => ({
    type: "SpecificResource",
    source: iris.article,
    selector: [
      { type: "TextQuoteSelector", ...textQuote(revision.text, span) },
      { type: "TextPositionSelector", start: toCodePoints(span.start), end: toCodePoints(span.end) },
    ],
    state: { type: "TimeState", sourceDate: revision.createdAt, cached: iris.revision(revision.number) },
  });
  return claims.filter(isPlaced).map((claim) => {
    const targets = claim.spans.map(target);
    const [first] = claim.assessments;
    const body = bodiesOf(claim, iris);
    return {
      // Each by itself, too: readers take annotations out of their pages.
      "@context": annotationContext,
      id: iris.claim(claim.id),
      type: "Annotation",
      motivation: "assessing",
      ...(first && { creator: personOf(first.by, iris), created: first.createdAt }),
      ...(body.length > 0 && { body }),
      target: targets.length === 1 ? targets[0] : targets,
      "stet:number": claim.number,
      "stet:label": claim.label,
      ...defined({ "stet:claimant": claim.claimant }),
      "stet:state": claim.state,
      "stet:stale": claim.stale,
      "stet:draft": claim.draft,
    };
  });
}

/** A claim whose words the revision does not have has no target. */
export const isPlaced = ({ spans }: ReportClaim) => spans.length > 0;

type Iris = ReturnType<typeof irisOf>;

const bodiesOf = (claim: ReportClaim, iris: Iris): object[] => [
  ...(claim.verdict === null
    ? []
    : [
        {
          type: "TextualBody",
          purpose: "classifying",
          format: "text/plain",
          value: claim.verdict,
          ...defined({ "stet:reason": claim.reason }),
        },
      ]),
  ...claim.assessments.map((given) => describing(given, iris)),
  ...claim.evidence.map((each) => linking(each, iris)),
];

const describing = ({ verdict, reason, justification, words, by, createdAt }: Assessment, iris: Iris) => ({
  type: "TextualBody",
  purpose: "describing",
  format: "text/plain",
  value: justification ?? "",
  creator: personOf(by, iris),
  created: createdAt,
  "stet:verdict": verdict,
  ...defined({ "stet:reason": reason }),
  "stet:words": words,
});

function linking(evidence: Evidence, iris: Iris) {
  const { url, quote, stance, accessedAt, addedBy } = evidence;
  const { title, publisher, author, publishedAt, locator, sourceType } = evidence;
  return {
    type: "SpecificResource",
    purpose: "linking",
    // Browsers take addresses with characters that an IRI must not have.
    source: url.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent),
    ...(quote !== null && { selector: { type: "TextQuoteSelector", exact: quote } }),
    creator: personOf(addedBy, iris),
    "stet:stance": stance,
    "stet:accessedAt": accessedAt,
    ...defined({
      "stet:title": title,
      "stet:publisher": publisher,
      "stet:author": author,
      "stet:publishedAt": publishedAt,
      "stet:locator": locator,
      "stet:sourceType": sourceType,
    }),
  };
}

const personOf = ({ id, name }: { id: string; name: string }, iris: Iris) => ({
  id: iris.person(id),
  type: "Person",
  name,
});

/** What is not `null`. */
const defined = (fields: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

import type { ReportModel } from "../report/schema";
import type { Addresses } from "./addresses";
import { annotator, isPlaced } from "./annotation";
import { context, ownTerms } from "./context";

/** How many annotations a page of the collection has. */
const perPage = 100;

const placedIn = ({ claims }: ReportModel) => claims.filter(isPlaced);

/** How many pages there are; one when there is nothing to show. */
const countPages = (model: ReportModel) => Math.max(1, Math.ceil(placedIn(model).length / perPage));

/** The collection of an article's annotations, which names its pages. */
export function toCollection(model: ReportModel, addresses: Addresses) {
  return {
    "@context": context,
    ...about(model, addresses),
    ...(placedIn(model).length > 0 && { first: addresses.page(1), last: addresses.page(countPages(model)) }),
  };
}

/** Page `number`, from 1, or `null` when there are not so many. */
export function toPage(model: ReportModel, addresses: Addresses, number: number) {
  const pages = countPages(model);
  if (!Number.isInteger(number) || number < 1 || number > pages) return null;
  const start = (number - 1) * perPage;
  return {
    "@context": context,
    id: addresses.page(number),
    type: "AnnotationPage",
    partOf: about(model, addresses),
    ...(number < pages && { next: addresses.page(number + 1) }),
    ...(number > 1 && { prev: addresses.page(number - 1) }),
    startIndex: start,
    items: placedIn(model)
      .slice(start, start + perPage)
      .map(annotator(model, addresses)),
  };
}

/** All annotations as one document: the collection with its only page inside. A file that is kept needs no other. */
export function toWholeCollection(model: ReportModel, addresses: Addresses) {
  const claims = placedIn(model);
  const page = `${addresses.collection}#all`;
  return {
    "@context": context,
    ...about(model, addresses),
    ...(claims.length > 0 && {
      first: {
        id: page,
        type: "AnnotationPage",
        startIndex: 0,
        items: claims.map(annotator(model, addresses)),
      },
      last: page,
    }),
  };
}

function about(model: ReportModel, { collection, desk }: Addresses) {
  const { title, byline, sourceUrl, language } = model.article;
  const { number, sha256, createdAt } = model.revision;
  return {
    id: collection,
    type: "AnnotationCollection",
    label: `What was checked in: ${title}`,
    total: placedIn(model).length,
    generated: model.generatedAt,
    generator: { id: desk, type: "Software", name: "Stet" },
    ...ownTerms({
      title,
      byline,
      sourceUrl,
      language,
      deskName: model.desk.name,
      articleState: model.article.state,
      revision: { ...ownTerms({ number, sha256, createdAt }) },
    }),
  };
}

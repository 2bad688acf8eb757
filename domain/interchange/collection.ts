import type { ReportModel } from "../report/schema";
import { annotationContext, annotationsOf, irisOf, isPlaced } from "./annotation";

/** How many annotations a page of a collection has. */
const perPage = 100;

/** All annotations of a report as one collection in one file, with its one page inside. */
export function annotationFile(model: ReportModel, origin: string) {
  const iris = irisOf(origin, model.article.id);
  const items = annotationsOf(model, origin);
  const id = iris.collection;
  const page = { id: iris.page(0), type: "AnnotationPage", partOf: id, startIndex: 0, items };
  return { "@context": annotationContext, ...collectionHead(model, id, items.length), first: page };
}

/** The collection, which names its first and last page. */
export function annotationCollection(model: ReportModel, origin: string) {
  const { collection, page } = irisOf(origin, model.article.id);
  const total = model.claims.filter(isPlaced).length;
  return {
    "@context": annotationContext,
    ...collectionHead(model, collection, total),
    first: page(0),
    last: page(lastPage(total)),
  };
}

/** Page `number`, from 0 on, of the collection; `null` when it has no such page. */
export function annotationPage(model: ReportModel, origin: string, number: number) {
  const { collection, page } = irisOf(origin, model.article.id);
  const placed = model.claims.filter(isPlaced);
  const last = lastPage(placed.length);
  if (number > last) return null;
  const startIndex = number * perPage;
  const claims = placed.slice(startIndex, startIndex + perPage);
  return {
    "@context": annotationContext,
    id: page(number),
    type: "AnnotationPage",
    partOf: collection,
    startIndex,
    ...(number > 0 && { prev: page(number - 1) }),
    ...(number < last && { next: page(number + 1) }),
    items: annotationsOf({ ...model, claims }, origin),
  };
}

const lastPage = (total: number) => Math.max(0, Math.ceil(total / perPage) - 1);

const collectionHead = ({ article, generatedAt }: ReportModel, id: string, total: number) => ({
  id,
  type: "AnnotationCollection",
  label: article.title,
  generated: generatedAt,
  total,
});

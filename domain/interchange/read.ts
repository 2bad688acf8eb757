import { digits } from "../digits";
import { invalid, ok, type Result } from "../result";
import type { ForeignAnnotation, Rejected } from "./foreign";
import { mostAnnotations } from "./limits";
import { type Foreign, isObject, isOfType, objectsIn } from "./lenient";
import { readAnnotation } from "./read-annotation";
import { isHypothesis, readHypothesis } from "./read-hypothesis";

export type ReadAnnotations = {
  annotations: ForeignAnnotation[];
  rejected: Rejected[];
  /** How many more the collection has than the file, which then holds only some of its pages. */
  absent: number;
};

/**
 * Reads annotations of other tools: one of the W3C's data model or a list of them, a page or a collection with its pages
 * inside, or what the API of Hypothesis answers. Each that cannot be used is named with the reason.
 */
export function readAnnotations(value: unknown): Result<ReadAnnotations> {
  if (hasPrototypeKey(value)) return invalid("annotations", notData);
  const found = itemsIn(value);
  if (!found) return invalid("annotations", notAnnotations);
  const { items, total } = found;
  if (items.length === 0 && total > 0) return invalid("annotations", onlyNames);
  if (items.length > 0 && !items.some(isAboutSomething)) return invalid("annotations", notAnnotations);
  if (items.length > mostAnnotations) {
    return invalid(
      "annotations",
      `There are ${digits(items.length)} annotations in this. Bring in at most ${digits(mostAnnotations)} at once.`,
    );
  }
  const read = items.map(readOne);
  return ok({
    annotations: read.filter((each) => "passages" in each),
    rejected: read.filter((each) => "reason" in each),
    absent: Math.max(0, total - items.length),
  });
}

const notAnnotations =
  "There are no annotations in this. Bring in a W3C annotation, page or collection, or what Hypothesis exports as JSON.";

const notData = "There is a name in this that no annotation has: __proto__, constructor or prototype.";

const onlyNames =
  "This collection only says where its pages are. Bring in the pages themselves, or a file that holds them all.";

const isAboutSomething = (value: unknown) => isObject(value) && value.target !== undefined;

/** Whether anywhere in `value` is a name that means something else to JavaScript than to those who wrote it. */
function hasPrototypeKey(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([name, member]) => /^(?:__proto__|constructor|prototype)$/.test(name) || hasPrototypeKey(member),
  );
}

function readOne(value: unknown, index: number): ForeignAnnotation | Rejected {
  if (!isObject(value)) return { index, id: null, reason: "It is not an annotation." };
  if (isHypothesis(value)) return readHypothesis(value, index);
  if (value.target === undefined) return { index, id: null, reason: "It does not say what it is about." };
  return readAnnotation(value, index);
}

type Found = { items: unknown[]; total: number };

/** The annotations in any of the ways in which they are kept together; `null` when it is none of them. */
function itemsIn(value: unknown): Found | null {
  if (Array.isArray(value)) return { items: value, total: value.length };
  if (!isObject(value)) return null;
  if (isOfType(value, "AnnotationCollection")) {
    return { items: itemsOfPages(value), total: Number(value.total) || 0 };
  }
  for (const kept of [value.items, value.rows, value.annotations]) {
    if (Array.isArray(kept)) return { items: kept, total: kept.length };
  }
  return value.target === undefined ? null : { items: [value], total: 1 };
}

/** Those of all pages that are written out, each inside of the one before. */
function itemsOfPages({ first, items }: Foreign): unknown[] {
  const all: unknown[] = Array.isArray(items) ? [...(items as unknown[])] : [];
  for (let [page] = objectsIn(first); page; [page] = objectsIn(page.next)) {
    if (Array.isArray(page.items)) all.push(...(page.items as unknown[]));
  }
  return all;
}

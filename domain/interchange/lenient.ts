import { z } from "zod";
import { normalize } from "../text/normalize";

/** Foreign data: everything may be missing, single or several, or of another kind. What is not as it should be counts as absent. */
export type Foreign = Record<string, unknown>;

export const isObject = (value: unknown): value is Foreign =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON-LD writes one as it is, and several as a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export const objectsIn = (value: unknown): Foreign[] => listOf(value).filter(isObject);

export const stringsIn = (value: unknown): string[] =>
  listOf(value).filter((each): each is string => typeof each === "string");

/** Whether `type` names `name`, with or without the prefix of the older vocabulary. */
export const isOfType = ({ type, "@type": old }: Foreign, name: string) =>
  [...stringsIn(type), ...stringsIn(old)].some((each) => each.replace(/^oa:/, "") === name);

/** Words as a desk keeps them, normalised and at most `longest` UTF-16 units; absent when there are none. */
export function words(longest: number) {
  return z
    .string()
    .transform((typed) => cut(normalize(typed).trim(), longest))
    .transform((typed) => (typed === "" ? null : typed))
    .catch(null);
}

/** The same on one line. */
export function line(longest: number) {
  return z
    .string()
    .transform((typed) => cut(normalize(typed).replace(/\s+/g, " ").trim(), longest))
    .transform((typed) => (typed === "" ? null : typed))
    .catch(null);
}

/** At most `longest` units of `text`, never half a pair of surrogates. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "") + "…";
}

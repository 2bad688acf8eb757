/** What marks a term as Stet's own, in the context of what is written and in what is read. */
export const ownPrefix = "stet:";

/**
 * The context of all that is written: the W3C's, and a prefix for what that has no word for, so that a reader of
 * JSON-LD drops nothing. It is written out; nobody has to fetch it.
 */
export const context = ["http://www.w3.org/ns/anno.jsonld", { stet: "urn:stet:terms:" }] as const;

/** The media type of an annotation, a page and a collection. */
export const annotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

type Json = string | number | boolean | Json[] | { [name: string]: Json };

/** Stet's own terms, without those that say nothing. */
export function ownTerms(
  terms: Record<string, Json | null | undefined>,
): Record<`${typeof ownPrefix}${string}`, Json> {
  const said = Object.entries(terms).filter((term): term is [string, Json] => term[1] != null);
  return Object.fromEntries(said.map(([name, value]) => [`${ownPrefix}${name}`, value]));
}

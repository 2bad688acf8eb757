import { isolated } from "../text/isolate";
import { onOneLine } from "../text/line-break";
import type { Claim } from "../claim/claim";
import type { Evidence } from "../evidence/evidence";
import type { LogRecords } from "./records";

/** What a person is called, also when they left; `undefined` for nobody we know. */
export type NameOf = (id: string) => string | undefined;

/** What the words of an entry are made from: what was before it, who did it, and people's names. */
export type Telling = { before: LogRecords; byId: string | null; nameOf: NameOf };

const longestQuote = 120;

/** "“It rained.”", on one line and not too long. */
export function quoted(text: string): string {
  const line = [...onOneLine(text).trim()];
  const shown =
    line.length > longestQuote ? `${line.slice(0, longestQuote).join("").trimEnd()}…` : line.join("");
  return `“${isolated(shown)}”`;
}

/** ": “It rained.”", or nothing. */
export const after = (text: string | null) => (text === null || text === "" ? "" : `: ${quoted(text)}`);

/** "A", "A and B", "A, B and 3 more" */
export function listed(names: readonly string[]): string {
  const [first = "", second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first}, ${second} and ${names.length - 2} more`;
}

export const sourceName = ({ publisher, title, url }: Pick<Evidence, "publisher" | "title" | "url">) =>
  isolated(publisher ?? title ?? url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/[/?#].*$/, ""));

/** "sentence 3", "part 6a": what the desk calls it at the time. */
export function claimName(before: LogRecords, id: string): string {
  const claim = before.claim(id);
  return claim ? nameOfClaim(before, claim) : "a claim";
}

/** The same for a claim that is only now made or changed. */
export function nameOfClaim(before: LogRecords, claim: Claim): string {
  if (before.isWhole(claim)) return placeName(before.sentencesUnder(claim.spans));
  const label = before.label(claim.id);
  return label === null
    ? `${quoted(claim.text)} in ${placeName(before.sentencesUnder(claim.spans))}`
    : `part ${label}`;
}

/** "sentence 3", "sentences 4 to 6" */
export function placeName(sentences: readonly number[]): string {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return "the article";
  return first === last ? `sentence ${first + 1}` : `sentences ${first + 1} to ${last + 1}`;
}

/** "gave sentence 4 to Ben", "took sentence 4": what became of who has it in hand. */
export function assigned(
  { byId, nameOf }: Telling,
  name: string,
  { was, is }: Record<"was" | "is", string | null>,
): string {
  if (is === byId) return `took ${name}`;
  if (is !== null) return `gave ${name} to ${isolated(nameOf(is) ?? "somebody")}`;
  return was === byId || was === null
    ? `gave ${name} back`
    : `took ${name} from ${isolated(nameOf(was) ?? "somebody")}`;
}

import type { Person } from "@/domain/claim/claim";
import { toSourceUrl } from "@/domain/evidence/source-url";
import { mentionsIn } from "./mention";

/** What a comment is made of, in the order of its text; the texts of all pieces are the comment's. */
export type SaidPiece =
  | { type: "text"; text: string }
  | { type: "mention"; text: string; id: string }
  | { type: "link"; text: string; href: string };

const address = /https?:\/\/[^\s<>"'\p{C}]+/giu;
/** Links that are made, and how long one may be. */
const [most, longest] = [100, 2048];
const closing = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);

/** Cuts a comment at its web addresses and at the names of those it mentions. Nothing in it is markup. */
export function saidPieces(text: string, mentioned: readonly Person[]): SaidPiece[] {
  const pieces: SaidPiece[] = [];
  let reached = 0;
  for (const { index, 0: found } of [...text.matchAll(address)].slice(0, most)) {
    if (found.length > longest) continue;
    const link = withoutTail(found);
    const url = toSourceUrl(link);
    if (!url.ok) continue;
    pieces.push(...named(text.slice(reached, index), mentioned));
    pieces.push({ type: "link", text: link, href: url.value });
    reached = index + link.length;
  }
  return [...pieces, ...named(text.slice(reached), mentioned)];
}

function named(text: string, mentioned: readonly Person[]): SaidPiece[] {
  const pieces: SaidPiece[] = [];
  let reached = 0;
  const plain = (end: number) => {
    if (end > reached) pieces.push({ type: "text", text: text.slice(reached, end) });
  };
  for (const { start, end, id } of mentionsIn(
    text,
    mentioned,
    mentioned.map((person) => person.id),
  )) {
    plain(start);
    pieces.push({ type: "mention", text: text.slice(start, end), id });
    reached = end;
  }
  plain(text.length);
  return pieces;
}

/** An address without the punctuation of the sentence it stands in. */
function withoutTail(found: string): string {
  let end = found.length;
  for (; end > 0; end--) {
    const last = found.charAt(end - 1);
    const opening = closing.get(last);
    const isLoose = opening !== undefined && count(found, last, end) > count(found, opening, end);
    if (!isLoose && !/[.,;:!?»”’…]/.test(last)) break;
  }
  return found.slice(0, end);
}

function count(text: string, character: string, end: number): number {
  let found = 0;
  for (let at = 0; at < end; at++) if (text.charAt(at) === character) found++;
  return found;
}

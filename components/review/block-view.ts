import type { Shown } from "@/components/claim/verdict-class";
import { isWholeSentence } from "@/domain/claim/label";
import type { ClaimSheet } from "@/domain/claim/sheet";
import { runs } from "@/domain/text/runs";
import { isUnresolved } from "@/domain/thread/thread";
import type { ReviewIndex } from "./review-index";
import { shownOf, spokenMark } from "./sentence-mark";

/** How a claim's words look. */
export type Look = { shown: Shown; draft: boolean };

/** What a block is made of, in the order of the text. */
export type Piece =
  | { type: "number"; sentence: number; name: string; look: Look; hasTalk: boolean }
  | {
      type: "run";
      start: number;
      text: string;
      sentence: number | null;
      /** The claims over these words, the widest first. */
      claims: string[];
      /** The closest claim's look, and the one around it. */
      inner: Look | null;
      outer: Look | null;
      /** Another claim has words inside the same claim: this line moves away to leave room for its. */
      hasPart: boolean;
    }
  | { type: "part"; claimId: string; label: string; name: string; look: Look };

/** Block number `index` as it is to be drawn: one piece a run, a number before each sentence, a label after each part. */
export function blockPieces(index: ReviewIndex, blockIndex: number): Piece[] {
  const { text, blocks, sentences } = index.revision;
  const block = blocks[blockIndex];
  if (!block) return [];
  const { from, to } = index.sentencesIn(blockIndex);
  const inside = sentences.slice(from, to);
  const claims = index.claimsIn(blockIndex);
  const layers = [
    ...inside.map(({ index: at, start, end }) => ({ id: `${sentenceKey}${at}`, start, end })),
    ...claims.flatMap(({ id, spans }) => spans.map(({ start, end }) => ({ id, start, end }))),
  ];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const cut = runs(block, layers).map(({ start, end, ids }) => {
    const key = ids.find((id) => id.startsWith(sentenceKey));
    const over = ids.flatMap((id) => byId.get(id) ?? []);
    return { start, end, sentence: key === undefined ? null : Number(key.slice(sentenceKey.length)), over };
  });
  const nesting = new Set(cut.flatMap(({ over }) => over.slice(0, -1).map(({ id }) => id)));
  const marks = index.marks();
  const pieces: Piece[] = [];
  for (const { start, end, sentence, over } of cut) {
    const mark = sentence === null ? undefined : marks[sentence];
    if (sentence !== null && mark && start === sentences[sentence]?.start) {
      const { shown, draft, evidence, threads } = mark;
      const name = `Sentence ${sentence + 1}, ${spokenMark(shown, draft, evidence, threads)}`;
      pieces.push({ type: "number", sentence, name, look: { shown, draft }, hasTalk: threads > 0 });
    }
    const [inner, outer] = [over.at(-1), over.at(-2)];
    pieces.push({
      type: "run",
      start,
      text: text.slice(start, end),
      sentence,
      claims: over.map(({ id }) => id),
      inner: inner ? lookOf(inner) : null,
      outer: outer ? lookOf(outer) : null,
      hasPart: inner !== undefined && (outer !== undefined || nesting.has(inner.id)),
    });
    for (const claim of over) {
      if (claim.spans.at(-1)?.end === end && !isWholeSentence(claim, sentences))
        pieces.push(partLabel(index, claim));
    }
  }
  return pieces;
}

/** Ids of claims never begin like this. */
const sentenceKey = "sentence ";

function partLabel(index: ReviewIndex, claim: ClaimSheet): Piece {
  const label = index.label(claim.id);
  const look = lookOf(claim);
  const threads = openThreadsOn(index, claim);
  const name = `Part ${label}, ${spokenMark(look.shown, look.draft, claim.evidence.length, threads)}`;
  return { type: "part", claimId: claim.id, label, name, look };
}

const openThreadsOn = ({ threads }: ReviewIndex, { id, sentences }: ClaimSheet) =>
  threads.at(sentences[0] ?? -1).filter((thread) => thread.claimId === id && isUnresolved(thread)).length;

const lookOf = ({ status }: ClaimSheet): Look => ({
  shown: shownOf(status),
  draft: status.draft && !status.stale,
});

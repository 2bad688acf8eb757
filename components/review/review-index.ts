import type { Policy, Revision } from "@/domain/article/article";
import { claimLabels } from "@/domain/claim/label";
import { byPlace, claimSheet, type ClaimSheet, claimSheets, recordsOf } from "@/domain/claim/sheet";
import type { ArticleState } from "@/domain/event";
import type { Span } from "@/domain/text/span";
import { type SentenceMark, sentenceMark } from "./sentence-mark";

/** What is looked up all the time, kept current claim by claim so that one mark costs no more than its paragraph. */
export type ReviewIndex = ReturnType<typeof createIndex>;

export function createIndex(revision: Revision, policy: Policy, view: ArticleState) {
  const { text, blocks, sentences } = revision;
  const ordered = claimSheets({ revision, ...recordsOf(view) }, policy);
  const sheets = new Map(ordered.map((sheet) => [sheet.id, sheet]));
  const touching: ClaimSheet[][] = sentences.map(() => []);
  for (const sheet of ordered) for (const index of sheet.sentences) touching[index]?.push(sheet);
  let labels = claimLabels(ordered, sentences);
  const marks = sentences.map((sentence, index) =>
    sentenceMark(text, sentence, sentences, touching[index] ?? []),
  );
  const sentencesIn = rangesIn(blocks, sentences);

  /** Takes in what `view` now says of `claimIds`; returns the indexes of the blocks that look different. */
  function update(view: ArticleState, claimIds: ReadonlySet<string>): Set<number> {
    const sentencesTouched = new Set<number>();
    let placesChanged = false;
    for (const id of claimIds) {
      const before = sheets.get(id);
      const after = sheetIn(view, id);
      if (!before && !after) continue;
      if (!before || !after) placesChanged = true;
      for (const index of [...(before?.sentences ?? []), ...(after?.sentences ?? [])])
        sentencesTouched.add(index);
      put(before, after);
    }
    for (const index of sentencesTouched) {
      const sentence = sentences[index];
      if (sentence) marks[index] = sentenceMark(text, sentence, sentences, touching[index] ?? []);
    }
    if (placesChanged) for (const index of relabelled()) sentencesTouched.add(index);
    return blocksOf(sentencesTouched);
  }

  function put(before: ClaimSheet | undefined, after: ClaimSheet | null) {
    for (const index of before?.sentences ?? []) {
      touching[index] = (touching[index] ?? []).filter((sheet) => sheet.id !== before?.id);
    }
    if (before && !after) {
      sheets.delete(before.id);
      ordered.splice(ordered.indexOf(before), 1);
      return;
    }
    if (!after) return;
    sheets.set(after.id, after);
    if (before) ordered[ordered.indexOf(before)] = after;
    else insert(ordered, after);
    for (const index of after.sentences) insert((touching[index] ??= []), after);
  }

  /** Names the claims anew; the sentences under those that are called something else now. */
  function relabelled(): number[] {
    const fresh = claimLabels(ordered, sentences);
    const changed = ordered.filter(({ id }) => labels.get(id) !== fresh.get(id));
    labels = fresh;
    return changed.flatMap((sheet) => sheet.sentences);
  }

  function sheetIn(view: ArticleState, id: string): ClaimSheet | null {
    const claim = view.claims.get(id)?.record;
    if (!claim) return null;
    const assessments = [...view.assessments.values()]
      .filter(({ record }) => record?.claimId === id)
      .sort((a, b) => a.seq - b.seq)
      .flatMap(({ record }) => record ?? []);
    const evidence = [...view.evidence.values()].flatMap(({ record }) =>
      record?.claimId === id ? [record] : [],
    );
    return claimSheet(claim, assessments, evidence, sentences, policy);
  }

  function blocksOf(touched: Iterable<number>): Set<number> {
    return new Set([...touched].map(blockOf));
  }

  function blockOf(sentence: number): number {
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentencesIn[middle]?.to ?? 0) > sentence) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The claims that reach into a block, in the order of the text. */
  function claimsIn(blockIndex: number): ClaimSheet[] {
    const { from, to } = sentencesIn[blockIndex] ?? { from: 0, to: 0 };
    return [...new Set(touching.slice(from, to).flat())].sort(byPlace);
  }

  return {
    revision,
    update,
    blockOf,
    claimsIn,
    sentencesIn: (blockIndex: number) => sentencesIn[blockIndex] ?? { from: 0, to: 0 },
    sheet: (id: string) => sheets.get(id) ?? null,
    sheets: (): readonly ClaimSheet[] => ordered,
    touching: (sentence: number): readonly ClaimSheet[] => touching[sentence] ?? [],
    marks: (): readonly SentenceMark[] => marks,
    label: (id: string) => labels.get(id) ?? "?",
    claimOn: (spans: readonly Span[]) =>
      ordered.find(
        (sheet) =>
          sheet.spans.length === spans.length && sheet.spans.every((span, at) => same(span, spans[at])),
      ) ?? null,
  };
}

/** For each block its first sentence and the one after its last. */
function rangesIn(blocks: readonly Span[], sentences: readonly Span[]): { from: number; to: number }[] {
  let to = 0;
  return blocks.map((block) => {
    const from = to;
    while ((sentences[to]?.start ?? Infinity) < block.end) to++;
    return { from, to };
  });
}

const same = (a: Span, b: Span | undefined) => a.start === b?.start && a.end === b.end;

function insert(sheets: ClaimSheet[], sheet: ClaimSheet) {
  const at = sheets.findIndex((other) => byPlace(sheet, other) < 0);
  sheets.splice(at < 0 ? sheets.length : at, 0, sheet);
}

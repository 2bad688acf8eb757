import { createThreadIndex } from "@/components/thread/thread-index";
import type { Policy, Revision } from "@/domain/article/article";
import { claimLabels } from "@/domain/claim/label";
import { byPlace, claimSheet, type ClaimSheet, claimSheets, recordsOf } from "@/domain/claim/sheet";
import type { ArticleState } from "@/domain/event";
import type { Span } from "@/domain/text/span";
import { threadSheets } from "@/domain/thread/sheet";
import { type SentenceMark, sentenceMark } from "./sentence-mark";

/** What is looked up all the time, kept current claim by claim so that one mark costs no more than its paragraph. */
export type ReviewIndex = ReturnType<typeof createIndex>;

/** The blocks that look different, and the marks of the sentences touched as they were and as they are. */
type Update = { blocks: ReadonlySet<number>; before: SentenceMark[]; after: SentenceMark[] };

export function createIndex(revision: Revision, policy: Policy, view: ArticleState) {
  const { text, blocks, sentences } = revision;
  const records = { revision, ...recordsOf(view) };
  const ordered = claimSheets(records, policy);
  const threads = createThreadIndex(sentences, threadSheets(records));
  const sheets = new Map(ordered.map((sheet) => [sheet.id, sheet]));
  const touching: ClaimSheet[][] = sentences.map(() => []);
  for (const sheet of ordered) for (const index of sheet.sentences) touching[index]?.push(sheet);
  const labels = claimLabels(ordered, sentences);
  const marks = sentences.map((sentence, index) =>
    sentenceMark(text, sentence, sentences, touching[index] ?? [], threads.openAt(index)),
  );
  const sentencesIn = rangesIn(blocks, sentences);

  /** Takes in what `view` now says of these claims and threads. Costs what changes, however much there is. */
  function update(
    view: ArticleState,
    claimIds: ReadonlySet<string>,
    threadIds: ReadonlySet<string> = new Set(),
  ): Update {
    const sentencesTouched = new Set(threads.update(view, claimIds, threadIds));
    const placed: ClaimSheet[] = [];
    for (const id of claimIds) {
      const before = sheets.get(id);
      const after = sheetIn(view, id);
      if (!before && !after) continue;
      placed.push(...(before ? [before] : []), ...(after ? [after] : []));
      for (const index of [...(before?.sentences ?? []), ...(after?.sentences ?? [])])
        sentencesTouched.add(index);
      put(before, after);
    }
    const [before, after]: [SentenceMark[], SentenceMark[]] = [[], []];
    for (const index of sentencesTouched) {
      const [sentence, known] = [sentences[index], marks[index]];
      if (!sentence || !known) continue;
      const mark = sentenceMark(text, sentence, sentences, touching[index] ?? [], threads.openAt(index));
      marks[index] = mark;
      before.push(known);
      after.push(mark);
    }
    for (const sheet of placed) for (const index of relabel(sheet)) sentencesTouched.add(index);
    return { blocks: new Set([...sentencesTouched].map(blockOf)), before, after };
  }

  function put(before: ClaimSheet | undefined, after: ClaimSheet | null) {
    for (const index of before?.sentences ?? []) {
      touching[index] = (touching[index] ?? []).filter((sheet) => sheet.id !== before?.id);
    }
    if (before) {
      sheets.delete(before.id);
      ordered.splice(ordered.indexOf(before), 1);
    }
    if (!after) return;
    sheets.set(after.id, after);
    insert(ordered, after);
    for (const index of after.sentences) insert((touching[index] ??= []), after);
  }

  /** Names the claims on just the sentences of `sheet` anew; the sentences under those that are called otherwise now. */
  function relabel(sheet: ClaimSheet): number[] {
    if (!sheets.has(sheet.id)) labels.delete(sheet.id);
    const [first, last] = [sheet.sentences[0], sheet.sentences.at(-1)];
    const group = (touching[first ?? -1] ?? []).filter(
      (other) => other.sentences[0] === first && other.sentences.at(-1) === last,
    );
    const changed: number[] = [];
    for (const [id, label] of claimLabels(group, sentences)) {
      if (labels.get(id) === label) continue;
      labels.set(id, label);
      changed.push(...(sheets.get(id)?.sentences ?? []));
    }
    return changed;
  }

  function sheetIn(view: ArticleState, id: string): ClaimSheet | null {
    const claim = view.claims.get(id)?.record;
    if (!claim) return null;
    const on = {
      assessments: inOrder(entriesOn(view.assessments, id)),
      evidence: entriesOn(view.evidence, id).map(({ record }) => record),
      adjudications: inOrder(entriesOn(view.adjudications, id)),
      unseen: view.unseen.get(id)?.record?.reviewers ?? 0,
    };
    return claimSheet(claim, on, sentences, policy);
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
    threads,
    label: (id: string) => labels.get(id) ?? "?",
    claimOn: (spans: readonly Span[]) =>
      ordered.find(
        (sheet) =>
          sheet.spans.length === spans.length && sheet.spans.every((span, at) => same(span, spans[at])),
      ) ?? null,
  };
}

/** Looks through all of them, which is less than keeping them apart: thousands in a twentieth of a millisecond. */
function entriesOn<T extends { claimId: string }>(
  records: ReadonlyMap<string, { seq: number; record: T | null }>,
  claimId: string,
): { seq: number; record: T }[] {
  const found: { seq: number; record: T }[] = [];
  records.forEach(({ seq, record }) => {
    if (record?.claimId === claimId) found.push({ seq, record });
  });
  return found;
}

const inOrder = <T>(entries: { seq: number; record: T }[]): T[] =>
  entries.sort((a, b) => a.seq - b.seq).map(({ record }) => record);

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
  let [low, high] = [0, sheets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sheets[middle];
    if (other && byPlace(sheet, other) >= 0) low = middle + 1;
    else high = middle;
  }
  sheets.splice(low, 0, sheet);
}

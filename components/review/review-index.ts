import { createThreadIndex } from "@/components/thread/thread-index";
import type { Policy, Revision } from "@/domain/article/article";
import { claimLabels, isWholeSentence } from "@/domain/claim/label";
import {
  byPlace,
  claimSheet,
  type ClaimSheet,
  claimSheets,
  recordsOf,
  sentencesUnder,
} from "@/domain/claim/sheet";
import { entriesOn } from "@/domain/entries-on";
import type { ArticleState } from "@/domain/event";
import type { Sentence } from "@/domain/text/article-text";
import type { Span } from "@/domain/text/span";
import { type SentenceMark, sentenceMark } from "./sentence-mark";

/** What is looked up all the time, kept current claim by claim so that one mark costs no more than its paragraph. */
export type ReviewIndex = ReturnType<typeof createIndex>;

/** What is known of sentences: the claims that touch one, in any order, and how each stands. */
export type Known = { claimsOn: (sentence: number) => readonly string[]; marks: readonly SentenceMark[] };

/** The blocks that look different, and the marks of the sentences touched as they were and as they are. */
type Update = { blocks: ReadonlySet<number>; before: SentenceMark[]; after: SentenceMark[] };

/** Looks `view` up; with what is `known` of it, no claim need be looked at before somebody asks for it. */
export function createIndex(revision: Revision, policy: Policy, view: ArticleState, known?: Known) {
  const { text, blocks, sentences } = revision;
  const threads = createThreadIndex(revision, view);
  let current = view;
  const made = new Map<string, ClaimSheet | null>();
  const { claimsOn: knownOn } = known ?? { claimsOn: claimsOn(sentences, lookUpAll()) };
  const ids: (readonly string[])[] = [];
  const lists: (readonly ClaimSheet[] | undefined)[] = [];
  let ordered: readonly ClaimSheet[] | undefined;
  const marks = [...(known?.marks ?? sentences.map(markOf))];
  const sentencesIn = rangesIn(blocks, sentences);

  /** All at once, which is less than one after the other. */
  function lookUpAll(): readonly ClaimSheet[] {
    const all = claimSheets({ revision, ...recordsOf(view) }, policy);
    for (const each of all) made.set(each.id, each);
    return all;
  }

  function sheet(id: string): ClaimSheet | null {
    let found = made.get(id);
    if (found === undefined) made.set(id, (found = sheetIn(current, id)));
    return found;
  }

  function idsOn(sentence: number): readonly string[] {
    return (ids[sentence] ??= knownOn(sentence));
  }

  function touching(sentence: number): readonly ClaimSheet[] {
    return (lists[sentence] ??= idsOn(sentence)
      .flatMap((id) => sheet(id) ?? [])
      .sort(byPlace));
  }

  function sheets(): readonly ClaimSheet[] {
    return (ordered ??= [...current.claims.keys()].flatMap((id) => sheet(id) ?? []).sort(byPlace));
  }

  function markOf(sentence: Sentence): SentenceMark {
    const { index } = sentence;
    return sentenceMark(text, sentence, touching(index), threads.openAt(index));
  }

  /** Takes in what `view` now says of these claims and threads. Costs what changes, however much there is. */
  function update(
    view: ArticleState,
    claimIds: ReadonlySet<string>,
    threadIds: ReadonlySet<string> = new Set(),
  ): Update {
    const sentencesTouched = new Set(threads.update(view, claimIds, threadIds));
    const changes = [...claimIds].flatMap((id) => {
      const [before, after] = [sheet(id), sheetIn(view, id)];
      return before || after ? [{ id, before, after }] : [];
    });
    const placed = changes.flatMap(({ before, after }) => [before, after]).filter((each) => each !== null);
    for (const each of placed) for (const index of each.sentences) sentencesTouched.add(index);
    const labelled = new Map(placed.flatMap((each) => [...labelsBeside(each)]));
    current = view;
    for (const change of changes) put(change);
    for (const [id, label] of new Map(placed.flatMap((each) => [...labelsBeside(each)])))
      if (labelled.get(id) !== label)
        for (const index of sheet(id)?.sentences ?? []) sentencesTouched.add(index);
    const [before, after]: [SentenceMark[], SentenceMark[]] = [[], []];
    for (const index of sentencesTouched) {
      const [sentence, mark] = [sentences[index], marks[index]];
      if (!sentence || !mark) continue;
      before.push(mark);
      after.push((marks[index] = markOf(sentence)));
    }
    return { blocks: new Set([...sentencesTouched].map(blockOf)), before, after };
  }

  function put({ id, before, after }: { id: string; before: ClaimSheet | null; after: ClaimSheet | null }) {
    made.set(id, after);
    ordered = undefined;
    for (const index of before?.sentences ?? []) {
      ids[index] = idsOn(index).filter((each) => each !== id);
      lists[index] = undefined;
    }
    for (const index of after?.sentences ?? []) {
      ids[index] = [...idsOn(index), id];
      lists[index] = undefined;
    }
  }

  /** What the claims on just the sentences of `placed` are called. */
  function labelsBeside({ sentences: on }: ClaimSheet): Map<string, string> {
    const [first, last] = [on[0], on.at(-1)];
    const near = first === undefined ? sheets() : touching(first);
    const group = near.filter(({ sentences: others }) => others[0] === first && others.at(-1) === last);
    return claimLabels(group, sentences);
  }

  function label(id: string): string {
    const found = sheet(id);
    return (found && labelsBeside(found).get(id)) ?? "?";
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
    return [...new Set(Array.from({ length: to - from }, (_, at) => touching(from + at)).flat())].sort(
      byPlace,
    );
  }

  return {
    revision,
    update,
    blockOf,
    claimsIn,
    sentencesIn: (blockIndex: number) => sentencesIn[blockIndex] ?? { from: 0, to: 0 },
    sheet,
    /** All of them, in the order of the text. */
    sheets,
    touching,
    /** The claim on just this sentence. */
    ownClaim: (sentence: number) =>
      touching(sentence).find((claim) => isWholeSentence(claim, sentences))?.id ?? null,
    marks: (): readonly SentenceMark[] => marks,
    threads,
    label,
    claimOn(spans: readonly Span[]): ClaimSheet | null {
      const [first] = sentencesUnder(sentences, spans);
      const near = first === undefined ? sheets() : touching(first);
      return (
        near.find(
          (claim) =>
            claim.spans.length === spans.length && claim.spans.every((span, at) => same(span, spans[at])),
        ) ?? null
      );
    },
  };
}

function claimsOn(sentences: readonly Sentence[], sheets: readonly ClaimSheet[]): Known["claimsOn"] {
  const on = sentences.map((): string[] => []);
  for (const sheet of sheets) for (const index of sheet.sentences) on[index]?.push(sheet.id);
  return (sentence) => on[sentence] ?? [];
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

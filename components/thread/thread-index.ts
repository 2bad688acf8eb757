import type { Revision } from "@/domain/article/article";
import type { ArticleState } from "@/domain/event";
import { byMaking, threadSheet, threadSheets, type ThreadSheet } from "@/domain/thread/sheet";
import { isUnresolved } from "@/domain/thread/thread";

const none: readonly ThreadSheet[] = [];

/** Which threads there are on each sentence, kept current thread by thread. */
export function createThreadIndex(revision: Revision, opened: ArticleState) {
  const { sentences } = revision;
  const sheets = new Map<string, ThreadSheet>();
  const on = new Map<number, ThreadSheet[]>();
  for (const sheet of threadsIn(revision, opened)) put(undefined, sheet);

  /**
   * Takes in what `view` now says of the threads with these ids, and of all on these claims: they go and come with
   * them. Says which sentences they are on, or were.
   */
  function update(
    view: ArticleState,
    claimIds: ReadonlySet<string>,
    threadIds: ReadonlySet<string>,
  ): ReadonlySet<number> {
    const ids = new Set(threadIds);
    const isOnThem = ({ claimId }: { claimId: string | null }) => claimId !== null && claimIds.has(claimId);
    for (const sheet of sheets.values()) if (isOnThem(sheet)) ids.add(sheet.id);
    for (const { record } of view.threads.values()) if (record && isOnThem(record)) ids.add(record.id);
    const touched = new Set<number>();
    for (const id of ids) {
      const [before, after] = [sheets.get(id), sheetIn(view, id)];
      put(before, after);
      for (const index of [...(before?.sentences ?? []), ...(after?.sentences ?? [])]) touched.add(index);
    }
    return touched;
  }

  function put(before: ThreadSheet | undefined, after: ThreadSheet | null) {
    for (const index of before?.sentences ?? []) {
      on.set(
        index,
        at(index).filter(({ id }) => id !== before?.id),
      );
    }
    if (before) sheets.delete(before.id);
    if (!after) return;
    sheets.set(after.id, after);
    for (const index of after.sentences) on.set(index, [...at(index), after].sort(byMaking));
  }

  function sheetIn(view: ArticleState, id: string): ThreadSheet | null {
    const thread = view.threads.get(id)?.record;
    if (!thread) return null;
    const spans = thread.claimId === null ? thread.spans : view.claims.get(thread.claimId)?.record?.spans;
    const said = [...view.comments.values()].flatMap(({ record }) =>
      record?.threadId === id ? [record] : [],
    );
    return spans && said.length > 0 ? threadSheet(thread, said, spans, sentences) : null;
  }

  /** The threads that touch a sentence, in the order they were opened. */
  function at(sentence: number): readonly ThreadSheet[] {
    return on.get(sentence) ?? none;
  }

  return {
    update,
    at,
    sheet: (id: string) => sheets.get(id) ?? null,
    /** How many of the threads on a sentence still wait for somebody. */
    openAt: (sentence: number) => at(sentence).filter(isUnresolved).length,
  };
}

function threadsIn(revision: Revision, { claims, threads, comments }: ArticleState): ThreadSheet[] {
  const live = <T>(records: ReadonlyMap<string, { record: T | null }>) =>
    Array.from(records.values(), ({ record }) => record).filter((record) => record !== null);
  const open = live(threads);
  const about = open.flatMap(({ claimId }) => (claimId === null ? [] : (claims.get(claimId)?.record ?? [])));
  return threadSheets({ revision, claims: about, threads: open, comments: live(comments) });
}

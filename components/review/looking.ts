import type { Revision } from "@/domain/article/article";
import type { Span } from "@/domain/text/span";
import type { Focus } from "./desk-view";
import { type Filter, nextMatch, nothingFound, type Order } from "./queue";
import type { Standing } from "./standing";

type Setting = {
  standing: Pick<Standing, "index" | "revision" | "tally">;
  redraw: (blocks: ReadonlySet<number>) => void;
  say: (text: string) => void;
  onChange: () => void;
};

/** Where a person is in the article, which words they have chosen, and what they look for. */
export function createLooking({ standing, redraw, say, onChange }: Setting) {
  let focus: Focus | null = standing.revision().sentences.length > 0 ? { sentence: 0, claimId: null } : null;
  let filter: Filter = "all";
  let order: Order = "text";
  let selected: Span | null = null;

  function focusOn(next: Focus) {
    const { blockOf } = standing.index();
    const before = focus;
    focus = next;
    redraw(new Set([...(before ? [blockOf(before.sentence)] : []), blockOf(next.sentence)]));
    onChange();
  }

  /** Focuses the next sentence that the filter finds; says so when there is none. */
  function step(by: 1 | -1, wanted: Filter = filter, goesRound = false): boolean {
    const next = nextMatch(queued(wanted), focus?.sentence ?? -1, by, goesRound);
    if (next === null) {
      const found = standing.tally.counts().queue[wanted];
      say(found === 0 ? nothingFound[wanted] : by > 0 ? "This is the last one." : "This is the first one.");
      return false;
    }
    focusOn({ sentence: next, claimId: null });
    return true;
  }

  const queued = (wanted: Filter) => standing.tally.queued(wanted, order);

  /** Stays at the same words, which another sentence may be called by now. */
  function stayAt(before: Revision) {
    const at = focus && before.sentences[focus.sentence]?.start;
    if (!focus || at === null || at === undefined) return;
    const sentence = standing.revision().sentences.findIndex(({ end }) => end > at);
    focus = { ...focus, sentence: Math.max(0, sentence) };
  }

  /** Claim `from` is called `to` now. */
  function rename(from: string, to: string) {
    if (focus?.claimId === from) focus = { ...focus, claimId: to };
  }

  function select(next: Span | null) {
    if (selected?.start === next?.start && selected?.end === next?.end) return;
    selected = next;
    onChange();
  }

  function sort(next: Order) {
    order = next;
    onChange();
  }

  function show(next: Filter) {
    filter = next;
    onChange();
  }

  return {
    focus: () => focus,
    seen: () => ({ focus, filter, order, selected }),
    focusOn,
    step,
    stayAt,
    queued,
    rename,
    select,
    sort,
    show,
  };
}

import type { VerdictCounts } from "@/components/coverage/verdict-meter";
import type { SentenceMark } from "./sentence-mark";

export const filters = [
  "all",
  "stale",
  "unchecked",
  "mine",
  "second",
  "drafts",
  "disputed",
  "disagreed",
  "no-evidence",
  "threads",
] as const;
export type Filter = (typeof filters)[number];

export const filterName: Record<Filter, string> = {
  all: "All sentences",
  unchecked: "Unchecked",
  mine: "Mine",
  second: "Waiting for me",
  stale: "Stale",
  drafts: "Drafts",
  disputed: "Disputed",
  disagreed: "Needs an editor",
  "no-evidence": "No evidence",
  threads: "Open threads",
};

/** What to say when a filter finds nothing. */
export const nothingFound: Record<Filter, string> = {
  all: "The article has no sentences.",
  unchecked: "Every sentence has a verdict.",
  mine: "Nothing was given to you.",
  second: "No claim that somebody else judged waits for you.",
  stale: "No verdict is stale.",
  drafts: "No verdict lacks anything.",
  disputed: "Nothing is disputed.",
  disagreed: "No reviewers disagree.",
  "no-evidence": "Every judged sentence has evidence.",
  threads: "No thread waits for anybody.",
};

/** Filters that most articles have no use for: shown once there is something in them. */
export const isRare = (filter: Filter) => filter === "second" || filter === "disagreed" || filter === "stale";

export const orders = ["text", "serious"] as const;
export type Order = (typeof orders)[number];

export const orderName: Record<Order, string> = {
  text: "As in the article",
  serious: "Most serious first",
};

export const isFilter = (value: unknown): value is Filter => filters.some((filter) => filter === value);
export const isOrder = (value: unknown): value is Order => orders.some((order) => order === value);

/** Whether `filter` finds a sentence, for the person with id `meId`. */
export const matches: Record<Filter, (mark: SentenceMark, meId: string) => boolean> = {
  all: () => true,
  // What one has judged oneself and waits for somebody else is no work that is left.
  unchecked: ({ shown, judgedBy }, meId) => shown === "unchecked" && !judgedBy.includes(meId),
  mine: ({ assignees }, meId) => assignees.includes(meId),
  second: ({ waiting }, meId) => waiting.some((reviewers) => !reviewers.includes(meId)),
  stale: ({ hasStale }) => hasStale,
  drafts: ({ hasDraft }) => hasDraft,
  disputed: ({ hasDispute }) => hasDispute,
  disagreed: ({ needsEditor }) => needsEditor,
  "no-evidence": ({ lacksEvidence }) => lacksEvidence,
  threads: ({ threads }) => threads > 0,
};

export type QueueCounts = Record<Filter, number>;

export function queueCounts(marks: readonly SentenceMark[], meId: string): QueueCounts {
  const counts: QueueCounts = {
    all: 0,
    stale: 0,
    unchecked: 0,
    mine: 0,
    second: 0,
    drafts: 0,
    disputed: 0,
    disagreed: 0,
    "no-evidence": 0,
    threads: 0,
  };
  for (const [mark, times] of timesEach(marks))
    for (const filter of filters) if (matches[filter](mark, meId)) counts[filter] += times;
  return counts;
}

/** The numbers of the sentences that `filter` finds, in `order`. */
export function queueOf(
  marks: readonly SentenceMark[],
  filter: Filter,
  order: Order,
  meId: string,
): number[] {
  const found: number[] = [];
  marks.forEach((mark, at) => matches[filter](mark, meId) && found.push(at));
  if (order === "text") return found;
  const rank = (at: number) => seriousness(marks[at]);
  return found.sort((a, b) => rank(a) - rank(b) || a - b);
}

/** What an editor wants to see first: what is stale, then disputes, then what nobody could settle, then what is open. */
function seriousness(mark: SentenceMark | undefined): number {
  if (!mark) return 9;
  const { shown, draft } = mark;
  const ranks = {
    stale: 0,
    disputed: 1,
    unverified: 2,
    sourced: draft ? 3 : 5,
    unchecked: 4,
    no_check_needed: 6,
  };
  return ranks[shown];
}

/** Sentences by how they stand; those not covered are told apart into stale, draft and unchecked. */
export function meterCounts(marks: readonly SentenceMark[]): Required<VerdictCounts> {
  const counts = {
    sourced: 0,
    unverified: 0,
    disputed: 0,
    no_check_needed: 0,
    unchecked: 0,
    stale: 0,
    draft: 0,
  };
  for (const [{ cover, shown, draft }, times] of timesEach(marks)) {
    if (cover !== "unchecked") counts[cover] += times;
    else if (shown === "stale") counts.stale += times;
    else if (draft) counts.draft += times;
    else counts.unchecked += times;
  }
  return counts;
}

/** Sentences that stand alike mostly share their mark. */
function timesEach(marks: readonly SentenceMark[]): Map<SentenceMark, number> {
  const times = new Map<SentenceMark, number>();
  for (const mark of marks) times.set(mark, (times.get(mark) ?? 0) + 1);
  return times;
}

/**
 * The sentence after `from` in `queue`, going round at its ends; `null` when there is none. When `from` itself is not
 * in the queue, the next is the one after it in the text, or the queue's first where it is in another order.
 */
export function nextMatch(
  queue: readonly number[],
  from: number,
  step: 1 | -1,
  goesRound: boolean,
): number | null {
  const at = queue.indexOf(from);
  const next = at >= 0 ? at + step : placeBeside(queue, from, step);
  const place = goesRound ? (next + queue.length) % queue.length : next;
  return queue[place] ?? null;
}

function placeBeside(queue: readonly number[], from: number, step: 1 | -1): number {
  const isInTextOrder = queue.every((each, at) => at === 0 || each > (queue[at - 1] ?? 0));
  if (!isInTextOrder) return step > 0 ? 0 : queue.length - 1;
  const after = queue.findIndex((each) => each > from);
  if (step > 0) return after < 0 ? queue.length : after;
  return (after < 0 ? queue.length : after) - 1;
}

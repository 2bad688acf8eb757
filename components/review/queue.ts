import type { VerdictCounts } from "@/components/coverage/verdict-meter";
import type { SentenceMark } from "./sentence-mark";

export const filters = ["all", "unchecked", "drafts", "disputed", "no-evidence"] as const;
export type Filter = (typeof filters)[number];

export const filterName: Record<Filter, string> = {
  all: "All sentences",
  unchecked: "Unchecked",
  drafts: "Drafts",
  disputed: "Disputed",
  "no-evidence": "No evidence",
};

/** What to say when a filter finds nothing. */
export const nothingFound: Record<Filter, string> = {
  all: "The article has no sentences.",
  unchecked: "Every sentence has a verdict.",
  drafts: "No verdict lacks anything.",
  disputed: "Nothing is disputed.",
  "no-evidence": "Every judged sentence has evidence.",
};

export const isFilter = (value: unknown): value is Filter => filters.some((filter) => filter === value);

export const matches: Record<Filter, (mark: SentenceMark) => boolean> = {
  all: () => true,
  unchecked: ({ shown }) => shown === "unchecked",
  drafts: ({ hasDraft }) => hasDraft,
  disputed: ({ hasDispute }) => hasDispute,
  "no-evidence": ({ lacksEvidence }) => lacksEvidence,
};

export type QueueCounts = Record<Filter, number>;

export function queueCounts(marks: readonly SentenceMark[]): QueueCounts {
  const counts = { all: 0, unchecked: 0, drafts: 0, disputed: 0, "no-evidence": 0 };
  for (const mark of marks) for (const filter of filters) if (matches[filter](mark)) counts[filter]++;
  return counts;
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
  for (const { cover, shown, draft } of marks) {
    if (cover !== "unchecked") counts[cover]++;
    else if (shown === "stale") counts.stale++;
    else if (draft) counts.draft++;
    else counts.unchecked++;
  }
  return counts;
}

/** The next sentence after `from` that `filter` finds, going round at the ends; `null` when it finds none. */
export function nextMatch(
  marks: readonly SentenceMark[],
  filter: Filter,
  from: number,
  step: 1 | -1,
  goesRound: boolean,
): number | null {
  for (let distance = 1; distance <= marks.length; distance++) {
    const at = from + step * distance;
    if (!goesRound && (at < 0 || at >= marks.length)) return null;
    const index = ((at % marks.length) + marks.length) % marks.length;
    const mark = marks[index];
    if (mark && matches[filter](mark)) return index;
  }
  return null;
}

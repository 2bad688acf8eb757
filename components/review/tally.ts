import { type Filter, meterCounts, type Order, queueCounts, queueOf } from "./queue";
import { recounted } from "./recounted";
import type { createIndex } from "./review-index";

type Marks = ReturnType<ReturnType<typeof createIndex>["marks"]>;

/** How much there is of everything, and which sentences the queue finds; one change counts only what it touches. */
export function createTally(marks: () => Marks, meId: string) {
  let drawing = 0;
  let found: { key: string; sentences: readonly number[] } = { key: "", sentences: [] };
  let counts = counted();

  function counted() {
    return { queue: queueCounts(marks(), meId), meter: meterCounts(marks()), drawing: ++drawing };
  }

  return {
    counts: () => counts,
    countAll: () => void (counts = counted()),
    recount(before: Marks, after: Marks) {
      counts = {
        queue: recounted(counts.queue, queueCounts(before, meId), queueCounts(after, meId)),
        meter: recounted(counts.meter, meterCounts(before), meterCounts(after)),
        drawing: ++drawing,
      };
    },
    /** The numbers of the sentences that `wanted` finds, in `order`. */
    queued(wanted: Filter, order: Order): readonly number[] {
      const key = `${drawing} ${wanted} ${order}`;
      if (found.key !== key) found = { key, sentences: queueOf(marks(), wanted, order, meId) };
      return found.sentences;
    },
  };
}

import type { ReviewStore } from "@/components/review/store";

/**
 * Keeps the sentence numbers in `root` in their order beside text that runs from right to left: where several sentences
 * begin on one line, Chromium puts the numbers that it pushes down one under the other from the last to the first.
 */
export function keepNumbersInOrder(root: HTMLElement, store: ReviewStore): void {
  if (getComputedStyle(root).direction !== "rtl") return;
  // Told when a block comes into view and is laid out, and when its lines are broken otherwise.
  const sizes = new ResizeObserver((blocks) => blocks.forEach(({ target }) => order(target)));
  for (const block of root.querySelectorAll("[data-block]")) sizes.observe(block);
  // A mark may break lines otherwise in a block that keeps its size.
  store.onRedraw((changed) => {
    requestAnimationFrame(() => {
      for (const at of changed) {
        const block = root.querySelector(`[data-block="${at}"]`);
        if (block?.checkVisibility({ contentVisibilityAuto: true })) order(block);
      }
    });
  });
}

/** Gives each number of `block` the place that is its turn. */
function order(block: Element): void {
  const numbers = [...block.querySelectorAll<HTMLElement>(".num")];
  const tops = numbers.map(({ offsetTop }) => offsetTop);
  const inTurn = tops.toSorted((one, other) => one - other);
  numbers.forEach(({ style }, at) => {
    const by = (inTurn[at] ?? 0) - (tops[at] ?? 0);
    style.translate = by === 0 ? "" : `0 ${by}px`;
  });
}

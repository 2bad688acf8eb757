/**
 * Beginning a request takes the browser longer than all of a mark's own work: what a key did is seen first, and a key
 * that follows at once goes before it too.
 */
export function isPainted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      if ("requestIdleCallback" in window) requestIdleCallback(() => resolve());
      else setTimeout(resolve);
    });
    // A page out of sight has no frames, and a busy one no rest.
    setTimeout(resolve, 100);
  });
}

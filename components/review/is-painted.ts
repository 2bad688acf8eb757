/** Beginning a request takes the browser longer than all of a mark's own work: what a key did is seen first. */
export function isPainted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // A page out of sight has no frames.
    setTimeout(resolve, 100);
  });
}

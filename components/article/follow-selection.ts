import type { ReviewStore } from "@/components/review/store";
import { readSelection } from "./selected-range";

/** Reads the selection whenever it has come to rest: not while a pointer is still drawing it. */
export function followSelection(
  root: HTMLElement,
  select: (span: ReturnType<typeof readSelection>) => void,
  store: ReviewStore,
) {
  let isDrawing = false;
  let timer = 0;
  const read = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => isDrawing || select(readSelection(root, store)), 80);
  };
  const down = () => (isDrawing = true);
  const up = () => {
    isDrawing = false;
    read();
  };
  const stop = new AbortController();
  const { signal } = stop;
  root.addEventListener("pointerdown", down, { signal });
  for (const type of ["pointerup", "pointercancel"]) document.addEventListener(type, up, { signal });
  document.addEventListener("selectionchange", read, { signal });
  return () => {
    stop.abort();
    window.clearTimeout(timer);
  };
}

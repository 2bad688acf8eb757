import { useEffect, useEffectEvent, useState } from "react";

/** Takes files dropped anywhere on the page. Whether one is held over it right now. */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    // Moving over a child leaves the parent: count how many are entered.
    let entered = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const enter = (event: DragEvent) => {
      if (hasFiles(event)) setOver(++entered > 0);
    };
    const leave = (event: DragEvent) => {
      if (hasFiles(event)) setOver(--entered > 0);
    };
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      entered = 0;
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    const done = new AbortController();
    const options = { signal: done.signal };
    window.addEventListener("dragenter", enter, options);
    window.addEventListener("dragleave", leave, options);
    window.addEventListener("dragover", over, options);
    window.addEventListener("drop", drop, options);
    return () => done.abort();
  }, []);

  return isOver;
}

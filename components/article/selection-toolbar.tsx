"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { claimWords } from "@/components/review/acts";
import { verdictKeys } from "@/components/review/verdict-keys";
import { reveal } from "@/components/review/reveal";
import { useDeskPart, useReview } from "@/components/review/use-review";
import { VerdictIcon } from "@/components/claim/verdict-icon";
import { Key } from "@/components/ui/key";
import { type Verdict, verdictName, verdicts } from "@/domain/claim/verdict";
import { clearSelection, readSelection } from "./selected-range";

/** What can be done with selected words, just below their end. `root` is what the article's text stands in. */
export function SelectionToolbar({ root }: { root: RefObject<HTMLElement | null> }) {
  const store = useReview();
  const selected = useDeskPart("selected");
  const bar = useRef<HTMLDivElement>(null);

  useEffect(
    () => (root.current ? followSelection(root.current, (span) => store.select(span), store) : undefined),
    [root, store],
  );
  useLayoutEffect(() => {
    if (selected && root.current && bar.current) placeBelow(root.current, bar.current);
  }, [root, selected]);

  if (!selected || !store.mayWrite) return null;
  const mark = (verdict: Verdict | null) => {
    claimWords(store, [selected], verdict);
    clearSelection();
    store.select(null);
    reveal(store);
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Mark these words"
      className="selection-tools"
      // Pressing a button must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
    >
      <span className="px-2 text-small text-muted">Mark these words</span>
      {verdicts.map((verdict) => (
        <ToolButton key={verdict} name={verdictName[verdict]} onClick={() => mark(verdict)}>
          <VerdictIcon verdict={verdict} />
          <Key>{verdictKeys[verdict]}</Key>
        </ToolButton>
      ))}
      <button type="button" className="selection-tool" onClick={() => mark(null)}>
        Claim <Key>Enter</Key>
      </button>
    </div>
  );
}

function ToolButton({
  name,
  onClick,
  children,
}: {
  name: string;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <button type="button" className="selection-tool" aria-label={name} title={name} onClick={onClick}>
      {children}
    </button>
  );
}

/** Reads the selection whenever it has come to rest: not while a pointer is still drawing it. */
function followSelection(
  root: HTMLElement,
  select: (span: ReturnType<typeof readSelection>) => void,
  store: Parameters<typeof readSelection>[1],
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

/** Under the end of the selection, within the column, and never over the words. */
function placeBelow(root: HTMLElement, bar: HTMLElement): void {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  const left = Math.min(last.right - frame.left - bar.offsetWidth / 2, frame.width - bar.offsetWidth);
  bar.style.top = `${last.bottom - frame.top + 8}px`;
  bar.style.left = `${Math.max(0, left)}px`;
}

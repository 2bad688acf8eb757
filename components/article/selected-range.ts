import type { ReviewStore } from "@/components/review/store";
import type { Span } from "@/domain/text/span";
import { offsetAt, wordsSelected } from "./selection";

/** The words of the article that the browser's selection means; `null` when it lies elsewhere or is empty. */
export function readSelection(root: Element, { revision }: ReviewStore): Span | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const starts = revision.blocks.map(({ start }) => start);
  const start = offsetAt(range.startContainer, range.startOffset, starts);
  const end = offsetAt(range.endContainer, range.endOffset, starts);
  return start === null || end === null ? null : wordsSelected(revision.text, start, end);
}

/** Selects the words of `span`, as if by mouse, and keeps their end in view. */
export function selectWords(root: Element, { revision }: ReviewStore, span: Span): void {
  const blockAt = (offset: number) =>
    root.querySelector(`[data-block="${revision.blocks.findIndex(({ end }) => end >= offset)}"]`);
  const [from, to] = [pointAt(blockAt(span.start), span.start), pointAt(blockAt(span.end), span.end)];
  if (!from || !to) return;
  root.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  to.node.parentElement?.scrollIntoView({ block: "nearest" });
}

export function clearSelection(): void {
  document.getSelection()?.removeAllRanges();
}

function pointAt(block: Element | null, offset: number): { node: Text; offset: number } | null {
  for (const run of block?.querySelectorAll<HTMLElement>("[data-run]") ?? []) {
    const start = Number(run.dataset["run"]);
    const node = textIn(run);
    if (node && start <= offset && offset <= start + node.length) return { node, offset: offset - start };
  }
  return null;
}

function textIn(node: Node): Text | null {
  if (node instanceof Text) return node;
  return node.firstChild ? textIn(node.firstChild) : null;
}

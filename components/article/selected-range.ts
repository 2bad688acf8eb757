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

/** Selects the words of `span`, which lies in block `block`, as if by mouse. */
export function selectWords(root: Element, block: number, span: Span): void {
  const element = root.querySelector(`[data-block="${block}"]`);
  const [from, to] = [pointAt(element, span.start), pointAt(element, span.end)];
  if (from && to)
    root.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
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

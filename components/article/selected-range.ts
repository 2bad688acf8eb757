import type { ReviewStore } from "@/components/review/store";
import type { Span } from "@/domain/text/span";
import { offsetAt, wordsSelected } from "./selection";

/** The words of the article that the browser's selection means; `null` when it lies elsewhere or is empty. */
export function readSelection(root: Element, { revision }: ReviewStore): Span | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset, revision);
  const end = offsetAt(range.endContainer, range.endOffset, revision);
  return start === null || end === null ? null : wordsSelected(revision.text, start, end);
}

/** Selects the words of `span`, as if by mouse, and keeps their end in view. */
export function selectWords(root: Element, { revision }: ReviewStore, span: Span): void {
  const [from, to] = [pointAt(root, revision, span.start), pointAt(root, revision, span.end)];
  if (!from || !to) return;
  root.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  to.node.parentElement?.scrollIntoView({ block: "nearest" });
}

export function clearSelection(): void {
  document.getSelection()?.removeAllRanges();
}

/** The point at `offset` of the text, in a run: what lies between two of them is nobody's words. */
function pointAt(
  root: Element,
  { blocks }: ReviewStore["revision"],
  offset: number,
): { node: Text; offset: number } | null {
  const at = blocks.findIndex(({ end }) => end >= offset);
  let start = blocks[at]?.start ?? 0;
  for (const child of root.querySelector(`[data-block="${at}"]`)?.childNodes ?? []) {
    const node = child instanceof Element ? textIn(child) : null;
    if (node && start <= offset && offset <= start + node.length) return { node, offset: offset - start };
    start += child.textContent?.length ?? 0;
  }
  return null;
}

function textIn(node: Node): Text | null {
  if (node instanceof Text) return node;
  return node.firstChild ? textIn(node.firstChild) : null;
}

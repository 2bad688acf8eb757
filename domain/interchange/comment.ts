import { longestComment } from "../thread/thread";
import type { ForeignAnnotation } from "./foreign";
import { cut } from "./lenient";

/** What an annotation says, as the comment that keeps it here: signed with where it is from; `null` when it says nothing. */
export function commentOf({ texts, labels, from, by }: ForeignAnnotation): string | null {
  if (texts.length + labels.length === 0) return null;
  const signature = `Imported from ${from ?? "a file"}${by === null ? "" : `, by ${by}`}.`;
  const said = [...texts, ...(labels.length > 0 ? [`Labels: ${labels.join(", ")}`] : [])].join("\n\n");
  return `${cut(said, longestComment - signature.length - 2)}\n\n${signature}`;
}

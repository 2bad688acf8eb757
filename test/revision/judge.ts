import type { Anchored } from "@/domain/text/anchor";
import { contains, length, type Span } from "@/domain/text/span";
import type { Truth } from "./made-revision";

/** `right`; `lost`: not found again though it is there; `missed`: changed words taken for the same; `wrong`: other words. */
export type Judgement = "right" | "lost" | "missed" | "wrong";

/** Whether a claim on a whole sentence was followed to what became of it. */
export function judge({ was, became, now }: Truth, { status, spans }: Anchored): Judgement {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return now ? "lost" : "right";
  const found = { start: first.start, end: last.end };
  if (!now || shared(found, now) === 0) return "wrong";
  const isMostOf = length(found) >= 0.6 * length(was) && contains(now, found);
  if (became === "edited" && status !== "edited") return "missed";
  if (became === "edited") return isMostOf || shared(found, now) >= 0.5 ? "right" : "wrong";
  const isThere = found.start === now.start && found.end === now.end;
  return isThere && (status === "unchanged" || status === "moved") ? "right" : "wrong";
}

/** The common part of two spans, as a share of both together. */
function shared(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, common) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

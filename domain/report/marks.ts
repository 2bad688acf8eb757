import type { VerdictOrUnchecked } from "../claim/verdict";
import type { BlockKind } from "../text/article-text";
import { hasListMark } from "../text/list-mark";
import { runs } from "../text/runs";
import type { Span } from "../text/span";
import type { ReportModel } from "./schema";

/** A mark in the printed article: a claim, or a sentence that no claim touches. */
export type Mark = {
  /** Unique in the report, and safe as the end of an element's id. */
  key: string;
  label: string;
  verdict: VerdictOrUnchecked;
  draft: boolean;
  stale: boolean;
  /** Lies inside another mark, so that its number stands after its words instead of in the margin. */
  inner: boolean;
};

/** A stretch of text under the same marks, outermost first; `starts` and `ends` are those that do so here. */
export type MarkedRun = { text: string; marks: Mark[]; starts: Mark[]; ends: Mark[]; href: string | null };

export type MarkedBlock = {
  kind: BlockKind;
  level: number | null;
  /** Of a list item: whether its words begin with a mark of their own. */
  hasMark: boolean;
  runs: MarkedRun[];
};

type Layer = Span & { id: string };

/** The article's blocks, cut where a mark or one of the article's own links begins or ends. */
export function markedBlocks({ revision, claims }: Pick<ReportModel, "revision" | "claims">): MarkedBlock[] {
  const placed = [...claimMarks(claims), ...sentenceMarks(revision, claims)];
  const links = revision.links.map((link, at) => ({ ...link, id: `a${at}` }));
  const markOf = new Map(placed.map(({ mark }) => [mark.key, mark]));
  const hrefOf = new Map(links.map(({ id, href }) => [id, href]));
  const layers = [
    ...placed.flatMap(({ mark, spans }) => spans.map((span) => ({ ...span, id: mark.key }))),
    ...links,
  ];
  const last = new Map<Mark, MarkedRun>();

  const blocks = perBlock(revision.blocks, layers).map(({ block, layers }) => ({
    kind: block.kind,
    level: block.level ?? null,
    hasMark: block.kind === "list_item" && hasListMark(revision.text.slice(block.start, block.end)),
    runs: runs(block, layers).map(({ start, end, ids }) => {
      const marks = ids.flatMap((id) => markOf.get(id) ?? []);
      const starts = marks.filter((mark) => !last.has(mark));
      const href = ids.flatMap((id) => hrefOf.get(id) ?? [])[0] ?? null;
      const run: MarkedRun = { text: revision.text.slice(start, end), marks, starts, ends: [], href };
      for (const mark of marks) last.set(mark, run);
      return run;
    }),
  }));
  for (const [mark, run] of last) run.ends.push(mark);
  return blocks;
}

function claimMarks(claims: ReportModel["claims"]): { mark: Mark; spans: Span[] }[] {
  let reached = -1;
  return claims.map(({ number, label, verdict, draft, stale, spans }) => {
    const end = spans.at(-1)?.end ?? -1;
    const inner = end <= reached;
    reached = Math.max(reached, end);
    return {
      mark: { key: `c${number}`, label, verdict: verdict ?? "unchecked", draft, stale, inner },
      spans,
    };
  });
}

function sentenceMarks({ sentences }: ReportModel["revision"], claims: ReportModel["claims"]) {
  const claimed = new Set(claims.flatMap((claim) => claim.sentences));
  return sentences
    .filter(({ index }) => !claimed.has(index))
    .map(({ index, start, end }) => {
      const verdict: VerdictOrUnchecked = "unchecked";
      const label = `${index + 1}`;
      return {
        mark: { key: `s${label}`, label, verdict, draft: false, stale: false, inner: false },
        spans: [{ start, end }],
      };
    });
}

/** The layers that touch each block. One pass over both, which are many. */
function perBlock<Block extends Span>(blocks: readonly Block[], layers: readonly Layer[]) {
  const waiting = [...layers].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: Layer[] = [];
  return blocks.map((block) => {
    for (let layer = waiting[next]; layer && layer.start < block.end; layer = waiting[++next])
      open.push(layer);
    open = open.filter((layer) => layer.end > block.start);
    return { block, layers: open };
  });
}

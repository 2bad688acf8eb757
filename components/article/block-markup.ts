import { markClass } from "@/components/claim/verdict-class";
import type { Look, Piece } from "@/components/review/block-view";
import type { BlockView, Focus } from "@/components/review/desk-view";
import type { Block } from "@/domain/text/article-text";
import { hasListMark } from "@/domain/text/list-mark";
import { element, type ElementMarkup, type Markup } from "./markup";

/** Block number `at`, one heading, paragraph, list item…, with its marks. */
export function blockMarkup(block: Block, at: number, { pieces, focus }: BlockView): ElementMarkup {
  return element(
    tagOf(block),
    { class: `block ${kindClass(block, pieces)}`, "data-block": `${at}` },
    ...pieces.map((piece) => markupOf(piece, focus)),
  );
}

function kindClass({ kind }: Block, pieces: readonly Piece[]): string {
  if (kind !== "list_item") return `block-${kind}`;
  const text = pieces.map((piece) => (piece.type === "run" ? piece.text : "")).join("");
  return joined("block-list-item", hasListMark(text) && "has-mark");
}

function tagOf({ kind, level }: Block): string {
  if (kind === "heading") return `h${Math.min(6, Math.max(2, level ?? 2))}`;
  if (kind === "list_item") return "li";
  return kind === "quotation" ? "blockquote" : "p";
}

function markupOf(piece: Piece, focus: Focus | null): Markup {
  switch (piece.type) {
    case "number":
      return sentenceNumber(piece, focus?.sentence === piece.sentence);
    case "part":
      return partLabel(piece, focus);
    case "run":
      return piece.sentence === null && piece.claims.length === 0
        ? piece.text
        : run(piece, isIn(piece, focus));
  }
}

type Of<T extends Piece["type"]> = Extract<Piece, { type: T }>;

function isIn({ sentence, claims }: Of<"run">, focus: Focus | null): boolean {
  if (!focus) return false;
  return focus.claimId === null ? sentence === focus.sentence : claims.includes(focus.claimId);
}

/**
 * The number is drawn by the stylesheet from `data-n`: copied text is the article's and nothing else. A page has thousands
 * of these, so it has no attribute that another one implies.
 */
function sentenceNumber({ sentence, name, look, hasTalk }: Of<"number">, isFocus: boolean): Markup {
  return element(
    "button",
    {
      id: `s${sentence + 1}`,
      class: joined("num", lookClass(look), isFocus && "is-focus"),
      "data-n": `${sentence + 1}`,
      "aria-label": name,
      ...(isFocus && { "aria-current": "true" }),
      tabindex: isFocus ? "0" : "-1",
    },
    ...(hasTalk ? [element("i", { class: "num-talk" })] : []),
  );
}

/** No `button`: a browser may break the line on either side of one, between a word and its label or its full stop. */
function partLabel({ claimId, label, name, look }: Of<"part">, focus: Focus | null): Markup {
  return element("span", {
    role: "button",
    id: `c-${label}`,
    class: `part-num ${lookClass(look)}`,
    "data-n": label,
    "data-claim": claimId,
    "aria-label": name,
    ...(focus?.claimId === claimId && { "aria-current": "true" }),
    tabindex: focus ? "0" : "-1",
  });
}

function run({ text, inner, outer, hasPart }: Of<"run">, isFocus: boolean): Markup {
  const look = inner ? joined("is-claim", lookClass(inner)) : "v-unchecked";
  const own = joined("mark", look, isFocus && "is-focus");
  if (!outer) {
    return element("span", { class: joined(own, hasPart && "has-part") }, text);
  }
  return element(
    "span",
    { class: joined("mark is-claim has-part", lookClass(outer)) },
    element("span", { class: joined(own, "part") }, text),
  );
}

const joined = (...classes: (string | false)[]) => classes.filter(Boolean).join(" ");

const lookClass = ({ shown, draft }: Look) => markClass(shown, draft);

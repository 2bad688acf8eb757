import type { BlockKind } from "./article-text";
import type { Inline, Part } from "./document";
import { withoutBreaks } from "./line-break";
import { isBreaking } from "./html-elements";

/** An element as far as it matters for the text in it. */
export type Element = {
  name: string;
  isSkipped: boolean;
  isHidden: boolean;
  href?: string;
  kind?: BlockKind;
  level?: number;
  isPreformatted?: boolean;
};

type Piece = Inline & { as: "flowing" | "typed" | "line break" };

type Open = {
  name: string;
  isLeftOut: boolean;
  href?: string;
  kind: BlockKind;
  level?: number;
  isPreformatted: boolean;
};

const root: Open = { name: "", isLeftOut: false, kind: "paragraph", isPreformatted: false };

/** Gathers the text between elements' edges into blocks. An element passes on to those inside what they do not say. */
export class HtmlBlocks {
  private readonly parts: Part[] = [];
  private readonly opened: Open[] = [];
  private pieces: Piece[] = [];

  get depth(): number {
    return this.opened.length;
  }

  private get current(): Open {
    return this.opened.at(-1) ?? root;
  }

  open({ name, isSkipped, isHidden, href, kind, level, isPreformatted }: Element) {
    const { current } = this;
    if (!current.isLeftOut && !isHidden) {
      if (isBreaking(name)) this.endBlock();
      if (name === "br") this.pieces.push({ text: "\n", as: "line break" });
    }
    this.opened.push({
      name,
      isLeftOut: current.isLeftOut || isSkipped || isHidden,
      href: href ?? current.href,
      kind: kind ?? current.kind,
      level: kind === undefined ? current.level : level,
      isPreformatted: isPreformatted ?? current.isPreformatted,
    });
  }

  text(text: string) {
    const { isLeftOut, isPreformatted, href } = this.current;
    if (isLeftOut) return;
    if (isPreformatted) this.pieces.push({ text, href, as: "typed" });
    else this.pieces.push({ text: withoutBreaks(text).replace(/[ \t\n\r\f]+/g, " "), href, as: "flowing" });
  }

  close() {
    const { name, isLeftOut } = this.current;
    if (!isLeftOut && isBreaking(name)) this.endBlock();
    this.opened.pop();
  }

  end(): Part[] {
    this.endBlock();
    return this.parts;
  }

  private endBlock() {
    const { kind, level } = this.current;
    for (const inline of paragraphs(collapse(this.pieces))) this.parts.push({ kind, level, inline });
    this.pieces = [];
  }
}

/** Leaves out the white space that a browser does not show: at the ends of lines, and after other white space. */
function collapse(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let isAfterSpace = true;
  for (const { text, ...piece } of pieces) {
    const last = kept.at(-1);
    if (piece.as === "line break" && last?.as === "flowing") last.text = last.text.replace(/ $/, "");
    const shown = piece.as === "flowing" && isAfterSpace ? text.replace(/^ /, "") : text;
    if (shown === "") continue;
    kept.push({ ...piece, text: shown });
    isAfterSpace = /[ \t\n]$/.test(shown.slice(-1));
  }
  return kept;
}

/** Parts a block at its empty lines, which is how many a page and editor makes paragraphs. */
function paragraphs(pieces: readonly Piece[]): Inline[][] {
  const found: Piece[][] = [[]];
  for (const piece of pieces) {
    const isAfterBreak = found.at(-1)?.at(-1)?.as === "line break";
    if (isAfterBreak && piece.as === "line break") found.push([]);
    else if (!isAfterBreak || piece.text.trim() !== "") found.at(-1)?.push(piece);
  }
  return found
    .map((part) => part.map(({ text, href }) => ({ text, href })))
    .filter((part) => part.length > 0);
}

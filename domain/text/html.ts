import { Parser } from "htmlparser2";
import type { BlockKind } from "./article-text";
import type { Draft, Inline, Part } from "./document";
import { withoutTitle } from "./markdown";

const skipped = new Set(
  "script style noscript template svg math head nav iframe object form select textarea button canvas audio video dialog".split(
    " ",
  ),
);
const breaking = new Set(
  "address article aside body dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul blockquote caption".split(
    " ",
  ),
);
const kinds: Record<string, BlockKind> = {
  li: "list_item",
  blockquote: "quotation",
  figcaption: "caption",
  caption: "caption",
};
const voids = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** What a document may have at most; more is not an article but an attack. */
const deepest = 200;
const mostElements = 200_000;

class TooIntricate extends Error {}

type Open = { name: string; skip: boolean; href?: string; kind?: BlockKind; level?: number; pre: boolean };

/**
 * Reads HTML, also as it is pasted from a browser or an editor: visible text by blocks, white space collapsed as a
 * browser would. `null` when elements are nested or strewn beyond all articles.
 */
export function readHtml(source: string): Draft | null {
  try {
    return readVisible(source);
  } catch (error) {
    if (error instanceof TooIntricate) return null;
    throw error;
  }
}

function readVisible(source: string): Draft {
  const parts: Part[] = [];
  const open: Open[] = [];
  const said: { title: string; ogTitle: string | null; byline: string | null } = {
    title: "",
    ogTitle: null,
    byline: null,
  };
  let inline: Inline[] = [];
  let inTitle = false;
  let elements = 0;

  function endBlock() {
    const around = open.findLast(({ kind }) => kind !== undefined);
    const text = collapse(
      inline,
      open.some(({ pre }) => pre),
    );
    if (text.length > 0)
      parts.push({
        kind: around?.kind ?? "paragraph",
        ...(around?.level && { level: around.level }),
        inline: text,
      });
    inline = [];
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++elements > mostElements || open.length > deepest) throw new TooIntricate();
        if (name === "title") inTitle = open.every(({ name }) => name !== "svg");
        if (name === "meta") notice(attributes, said);
        const isHidden = "hidden" in attributes || attributes["aria-hidden"] === "true";
        const parent = open.at(-1);
        const skip = (parent?.skip ?? false) || isHidden || skipped.has(name);
        if (!skip && breaking.has(name)) endBlock();
        if (!skip && name === "br") inline.push({ text: "\n" });
        if (voids.has(name)) return;
        const heading = /^h([1-6])$/.exec(name);
        open.push({
          name,
          skip,
          href: name === "a" ? attributes.href : undefined,
          kind: heading ? "heading" : kinds[name],
          level: heading ? Number(heading[1]) : undefined,
          pre: name === "pre",
        });
      },
      ontext(text) {
        if (inTitle) said.title += text;
        if (open.at(-1)?.skip) return;
        inline.push({
          text: open.some(({ pre }) => pre) ? text : text.replace(/[ \t\n\r\f]+/g, " "),
          href: open.findLast(({ href }) => href)?.href,
        });
      },
      onclosetag(name) {
        if (name === "title") inTitle = false;
        if (voids.has(name)) return;
        const closing = open.at(-1);
        if (!closing?.skip && breaking.has(name)) endBlock();
        open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(source);
  endBlock();
  const { title, parts: rest } = withoutTitle(parts);
  return { title: title ?? said.ogTitle ?? (said.title.trim() || null), byline: said.byline, parts: rest };
}

function notice(meta: Record<string, string>, said: { ogTitle: string | null; byline: string | null }) {
  const content = meta.content?.trim();
  if (!content) return;
  if (meta.property === "og:title") said.ogTitle = content;
  if (meta.name?.toLowerCase() === "author") said.byline = content;
}

/** The pieces without white space that a browser would not show: at a line's ends, and after other white space. */
function collapse(inline: readonly Inline[], isPre: boolean): Inline[] {
  if (isPre) return inline.some(({ text }) => text.trim() !== "") ? [...inline] : [];
  const kept: Inline[] = [];
  let before = "\n";
  for (const { text, href } of inline) {
    let rest = text.replace(/ *\n */g, "\n");
    if (/[ \n]$/.test(before)) rest = rest.replace(/^ +/, "");
    if (rest === "") continue;
    kept.push({ text: rest, href });
    before = rest;
  }
  return kept.some(({ text }) => text.trim() !== "") ? kept : [];
}

import type { BlockKind } from "./article-text";

const words = (list: string) => new Set(list.split(" "));

const skipped = words(
  "title script style noscript template svg math nav iframe object embed applet select datalist textarea input button option optgroup output progress meter canvas audio video map dialog rp rt noframes",
);
const breaking = words(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul",
);
const kinds = new Map<string, BlockKind>([
  ["li", "list_item"],
  ["blockquote", "quotation"],
  ["figcaption", "caption"],
  ["caption", "caption"],
]);

type Attributes = Record<string, string>;

/** Whether what stands in such an element is no part of a text. */
export const isSkipped = (name: string, skipsForms: boolean) =>
  skipped.has(name) || (skipsForms && name === "form");

/** Whether such an element begins on a new line, and what follows it too. */
export const isBreaking = (name: string) => breaking.has(name);

export const kindOf = (name: string): BlockKind | undefined =>
  levelOf(name) === undefined ? kinds.get(name) : "heading";

export const levelOf = (name: string) => (/^h[1-6]$/.test(name) ? Number(name.charAt(1)) : undefined);

/** Whether a reader does not see the element, as far as it says so itself. The last is a mark of Word's lists. */
export function isHidden({ hidden, style = "", "aria-hidden": ariaHidden }: Attributes): boolean {
  if (hidden !== undefined || ariaHidden?.toLowerCase() === "true") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore)/i.test(
    style,
  );
}

/** Whether a paragraph pasted from Word is an item of a list. */
export const isListItem = ({ style = "" }: Attributes) => /(?:^|;)\s*mso-list\s*:\s*l\d/i.test(style);

/** Whether white space in the element is shown as it stands; `undefined` when it says nothing of it. */
export function isPreformatted(name: string, { style = "" }: Attributes): boolean | undefined {
  const [, value] = /(?:^|;)\s*white-space(?:-collapse)?\s*:\s*([a-z-]+)/i.exec(style) ?? [];
  if (value !== undefined) return /^(?:pre|break-spaces)/i.test(value);
  return name === "pre" ? true : undefined;
}

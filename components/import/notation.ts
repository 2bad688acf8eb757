export const notations = ["text", "markdown", "html"] as const;
/** How a text is written. */
export type Notation = (typeof notations)[number];

export const notationName: Record<Notation, string> = {
  text: "Plain text",
  markdown: "Markdown",
  html: "Rich text (HTML)",
};

/** As much of a text as guessing looks at. */
const glance = 20_000;

/** How `text` is most likely written, from its beginning. */
export function guessNotation(text: string): Notation {
  const start = text.slice(0, glance);
  if (opensAsHtml.test(start)) return "html";
  return markdownSigns.some((sign) => sign.test(start)) ? "markdown" : "text";
}

const opensAsHtml =
  /^\s*<(?:!doctype html|html|head|body|article|section|main|div|p|h[1-6]|ul|ol|blockquote)\b/i;

const markdownSigns = [
  /^#{1,6} \S/m,
  /\]\((?:https?:|\/)\S+\)/,
  /\*\*\S[^*\n]*\*\*/,
  /^(?:[-*+] \S.*\n){2}/m,
  /^```/m,
];

/**
 * Whether HTML from a clipboard says more than the plain text beside it. Code editors and terminals put coloured
 * lines there, without a paragraph, list, heading or link: that is plain text.
 */
export function isRich(html: string): boolean {
  return /<(?:h[1-6]|p|li|blockquote|table|a)[\s>]/i.test(html);
}

/** Which way `text` runs, by its first letter. For a field: `dir="auto"` takes half a minute over 2 MB in one line. */
export function guessDirection(text: string): "ltr" | "rtl" {
  const [letter = ""] = /\p{L}/u.exec(text.slice(0, glance)) ?? [];
  return rightToLeft.test(letter) ? "rtl" : "ltr";
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

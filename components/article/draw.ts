import type { ElementMarkup, Markup } from "./markup";

export function draw(markup: Markup): Node {
  if (typeof markup === "string") return document.createTextNode(markup);
  const made = document.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) made.setAttribute(name, value);
  for (const child of markup.children) made.append(draw(child));
  return made;
}

/**
 * Makes `element` what `markup` says, and touches nothing in it that is so already: what has the focus, or is selected,
 * stays the same node.
 */
export function redraw(element: Element, { attributes, children }: ElementMarkup): void {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  const known = new Map<string, Element>();
  let offset = 0;
  for (const child of element.childNodes) {
    if (child instanceof Element)
      known.set(keyOf(child.getAttribute("data-claim"), child.getAttribute("data-n"), offset), child);
    offset += child.textContent?.length ?? 0;
  }
  let place = element.firstChild;
  offset = 0;
  for (const child of children) {
    const fitting =
      typeof child === "string"
        ? place
        : known.get(keyOf(child.attributes["data-claim"], child.attributes["data-n"], offset));
    offset += lengthOf(child);
    const node = fitting && fits(fitting, child) ? fitting : draw(child);
    if (node === fitting) fill(node, child);
    if (node === place) place = place.nextSibling;
    else element.insertBefore(node, place);
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

function fits(node: Node, markup: Markup): boolean {
  return typeof markup === "string" ? node instanceof Text : node.nodeName.toLowerCase() === markup.tag;
}

function fill(node: Node, markup: Markup): void {
  if (node instanceof Element && typeof markup !== "string") redraw(node, markup);
  else if (node.nodeValue !== markup && typeof markup === "string") node.nodeValue = markup;
}

/** What tells an element from its siblings, whatever it looks like: its claim or number, else after how much text it comes. */
function keyOf(claim: string | null | undefined, number: string | null | undefined, offset: number): string {
  return claim != null ? `claim ${claim}` : number != null ? `number ${number}` : `${offset}`;
}

function lengthOf(markup: Markup): number {
  if (typeof markup === "string") return markup.length;
  return markup.children.reduce((sum, child) => sum + lengthOf(child), 0);
}

/**
 * An element as data, with attributes as HTML names them. React draws it into the server's page, plain DOM calls draw it
 * anew in the browser (`to-react.tsx`, `draw.ts`): one description, so that both make the same.
 */
export type Markup = string | ElementMarkup;

export type ElementMarkup = {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Markup[];
};

export function element(
  tag: string,
  attributes: ElementMarkup["attributes"],
  ...children: Markup[]
): ElementMarkup {
  return { tag, attributes, children };
}

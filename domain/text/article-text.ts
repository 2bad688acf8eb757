import type { Span } from "./span";

export const blockKinds = ["heading", "paragraph", "list_item", "quotation", "caption"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A heading, paragraph, list item… as a span of the text. Blocks do not overlap; between two stands "\n\n". */
export type Block = Span & { kind: BlockKind; level?: number };

/** A link the article itself makes, http or https only. */
export type Link = Span & { href: string };

export type Sentence = Span & { index: number };

/** A text as it will be checked: normalised, with its blocks, own links and sentences. All offsets UTF-16. */
export type ArticleText = { text: string; blocks: Block[]; links: Link[]; sentences: Sentence[] };

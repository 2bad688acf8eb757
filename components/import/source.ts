import type { Notation } from "./notation";

/** Where an article's text comes from. */
export type Source =
  | { from: "field"; notation: Notation; text: string }
  /** `plain` is what stood beside rich text; null when the text itself is plain. */
  | { from: "clipboard"; notation: Notation; text: string; plain: string | null }
  | { from: "file"; file: File; beginning: string };

/** A source that is shown instead of the field, because a field cannot hold it: rich, from a file, or too long. */
export type HeldSource = Exclude<Source, { from: "field" }>;

/** A request's body: the source, and what `fields` say that is not empty. */
export function toBody(source: Source, fields: Record<string, string>): object {
  const filled = Object.entries(fields).filter(([, value]) => value !== "");
  if (source.from === "file") {
    const form = new FormData();
    for (const [name, value] of filled) form.set(name, value);
    form.set("file", source.file);
    return form;
  }
  return { ...Object.fromEntries(filled), [source.notation]: source.text };
}

/** The places in a request where the text itself can be at fault. */
export const sourcePaths = ["file", "text", "markdown", "html"];

export const fileTypes = [".txt", ".text", ".md", ".markdown", ".html", ".htm"];

/** What is wrong with `file` before it is sent, or `null`. `limit` is in bytes. */
export function refuseFile(file: Pick<File, "name" | "size">, limit: number): string | null {
  const name = file.name.toLowerCase();
  if (!fileTypes.some((type) => name.endsWith(type))) {
    return `“${file.name}” is not a .txt, .md or .html file. Stet cannot read other kinds yet; paste the text instead.`;
  }
  if (file.size === 0) return `“${file.name}” is empty.`;
  if (file.size > limit)
    return `“${file.name}” is too large: ${inMegabytes(file.size)}. Stet takes up to ${inMegabytes(limit)}.`;
  return null;
}

export function inMegabytes(bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

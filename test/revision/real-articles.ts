import { readdirSync, readFileSync } from "node:fs";
import { sentencesOf } from "@/domain/text/sentences";

const folder = new URL("articles/", import.meta.url);

/** Articles that people wrote, as paragraphs of sentences. `articles/SOURCE.md` says where they are from. */
export function realArticles(): string[][][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) =>
      readFileSync(new URL(name, folder), "utf8")
        .trim()
        .split(/\n{2,}/)
        .map((text) =>
          sentencesOf(text, [{ kind: "paragraph", start: 0, end: text.length }], "en").map(({ start, end }) =>
            text.slice(start, end),
          ),
        ),
    );
}

import { sameWords } from "./same-words";
import { sharedTokens } from "./shared-tokens";
import type { Span } from "./span";

export type DiffPart = { kind: "same" | "removed" | "added"; text: string };

/**
 * What was taken away from `before` and added to make `after`, in whole words (in scripts without spaces: characters),
 * in the order of reading. The same and the added parts together are `after`, to the letter; what differs only in
 * typography is the same. Takes time nearly in proportion to the texts (see `inCommon`).
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (sameWords(before, after)) return after === "" ? [] : [{ kind: "same", text: after }];
  const { before: left, after: right, pairs } = sharedTokens(before, after);
  const removed = pieces(before, left);
  const added = pieces(after, right);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...pairs, [removed.length, added.length] as const]) {
    const [was, is] = [removed.slice(i, k).join(""), added.slice(j, l).join("")];
    // The same words may be parted otherwise: `word–word`, `word-word`.
    const isSame = sameWords(was, is);
    if (!isSame) add(parts, "removed", was);
    add(parts, isSame ? "same" : "added", is);
    add(parts, "same", added[l] ?? "");
    [i, j] = [k + 1, l + 1];
  }
  return parts;
}

/** The text cut into its tokens, each with the white space after it, the first also with that before it. */
function pieces(text: string, tokens: readonly Span[]): string[] {
  if (tokens.length === 0) return text === "" ? [] : [text];
  return tokens.map(({ start }, index) => text.slice(index === 0 ? 0 : start, tokens[index + 1]?.start));
}

function add(parts: DiffPart[], kind: DiffPart["kind"], text: string) {
  if (text === "") return;
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

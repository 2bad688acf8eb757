import type { ForeignAnnotation, Rejected } from "./foreign";
import { type Foreign, isObject, line, objectsIn, stringsIn, words } from "./lenient";
import { idOf } from "./read-annotation";
import { passagesIn } from "./read-selectors";

const Text = words(20_000);
const Line = line(300);

/** Whether it looks like what the API of Hypothesis answers. */
export const isHypothesis = (value: Foreign) =>
  typeof value.uri === "string" && Array.isArray(value.target) && value.body === undefined;

/** Reads an annotation as the API of Hypothesis answers it. Its offsets are UTF-16 units of the page it was made on. */
export function readHypothesis(value: Foreign, index: number): ForeignAnnotation | Rejected {
  const id = idOf(value);
  if (stringsIn(value.references).length > 0)
    return {
      index,
      id,
      reason: "It is a reply to another annotation. Only annotations of words are brought in.",
    };
  const passages = objectsIn(value.target).flatMap((target) => passagesIn(target, "utf16"));
  if (passages.length === 0)
    return { index, id, reason: "It is a note on a whole page, not about words in it." };
  return {
    index,
    id,
    from: "Hypothesis",
    by: personOf(value),
    passages,
    claimant: null,
    evidence: [],
    texts: stringsIn(value.text).flatMap((text) => Text.parse(text) ?? []),
    labels: stringsIn(value.tags).flatMap((tag) => Line.parse(tag) ?? []),
    notes: [],
  };
}

/** "Ana Novak", or the account's name without its server. */
function personOf({ user, user_info: info }: Foreign): string | null {
  const name = isObject(info) ? Line.parse(info.display_name) : null;
  return (
    name ??
    Line.parse(user)
      ?.replace(/^acct:/, "")
      .replace(/@.*$/, "") ??
    null
  );
}

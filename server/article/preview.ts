import { ok } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { parse } from "@/server/command/parse";
import { readDesk } from "@/server/desk/queries";
import { countWords } from "@/domain/text/words";
import { Preview } from "./input";
import { readSource } from "./read-source";
import type { SentArticle } from "./sent-article";

/** The text as it would be checked; stores nothing. */
export async function previewArticle(actor: Actor, { fields, file, ...bounds }: SentArticle) {
  const parsed = parse(Preview, fields);
  if (!parsed.ok) return parsed;
  const { language, ...source } = parsed.value;
  const desk = await readDesk(actor);
  const read = await readSource(
    { ...source, file },
    { language, otherwise: desk?.languages[0] ?? "en", ...bounds },
  );
  return read.ok ? ok({ ...read.value, words: countWords(read.value.text) }) : read;
}

import { eld } from "eld/small";

/** UTF-8 bytes; less says too little to tell, say, Danish from Norwegian. */
const enough = 100;
/** UTF-16 units; more would not make it surer. */
const glance = 10_000;

/** The language that `text` is written in (ISO 639-1), or `null` when it cannot be told. */
export function detectLanguage(text: string): string | null {
  const beginning = text.slice(0, glance);
  if (Buffer.byteLength(beginning) < enough) return null;
  const found = eld.detect(beginning);
  return found.isReliable() && found.language !== "" ? found.language : null;
}

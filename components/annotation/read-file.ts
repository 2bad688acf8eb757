import { mostBytes } from "@/domain/interchange/limits";

/** JSON that a person gave, or what is wrong with it, in words for them. */
export function parseAnnotations(text: string): { value: object } | { error: string } {
  if (text.trim() === "") return { error: "Paste annotations first, or choose a file." };
  if (new Blob([text]).size > mostBytes) return { error: tooLarge };
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof value === "object" && value !== null) return { value };
  } catch {
    // Said below, as for JSON that is no object.
  }
  return {
    error: "This is not JSON. Export the annotations as JSON or JSON-LD, and bring in the whole file.",
  };
}

export const tooLarge = "This is larger than 2 MB. Bring the annotations in by parts.";

import type { SourceEntry, Write } from "./write";

/** What a person typed for `write`, to be read and copied; empty where it was only a choice. */
export function typedIn(write: Write): string {
  switch (write.type) {
    case "claim.create":
      return lines([write.claimant, write.assessment?.justification]);
    case "assessment.give":
      return write.assessment.justification ?? "";
    case "claim.change":
      return write.claimant ?? "";
    case "evidence.add":
    case "evidence.change":
      return lines(fields.map((field) => write.source[field]));
    default:
      return "";
  }
}

const fields: readonly (keyof SourceEntry)[] = [
  "url",
  "title",
  "quote",
  "locator",
  "publisher",
  "author",
  "publishedAt",
];

const lines = (texts: readonly (string | null | undefined)[]) => texts.filter(Boolean).join("\n");

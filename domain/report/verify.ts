import type { ReportModel } from "./schema";
import { count } from "./words";

/** How an outsider can check this report: words, and the hash or the command that goes with them. */
export function verifySteps({ revision, log }: ReportModel): { text: string; code?: string }[] {
  return [
    { text: "The text that was checked has this SHA-256:", code: revision.sha256 },
    {
      text:
        "It is taken over the UTF-8 bytes of the text as the JSON report has it, in revision.text: paragraphs with one " +
        "empty line between them, and no line end after the last. Compute it and compare (on a Mac with shasum -a 256):",
      code: "jq -j .revision.text report.json | sha256sum",
    },
    ...(log.head === null
      ? [{ text: "The article’s log has no entries yet, so there is no head to compare." }]
      : [
          {
            text: `The article’s log has ${count(log.seq, "entry", "entries")}. The newest has this hash, the head of the log:`,
            code: log.head,
          },
          {
            text:
              "The hash of each entry covers the entry and the hash of the one before it, so a log that ends in this " +
              "head was not changed up to there. The log itself stays with the desk and is not part of this report.",
          },
        ]),
    {
      text:
        "The hashes show that the text and the log are the ones meant here. They do not show who made this file: " +
        "nothing in it is signed.",
    },
  ];
}

import type { ReportModel } from "./schema";

/** How an outsider can check this report, in steps: words, and the command that does it where there is one. */
export function verifySteps({ revision, log }: ReportModel): { text: string; command?: string }[] {
  return [
    {
      text:
        `The text checked here has the SHA-256 ${revision.sha256}. It is taken over the UTF-8 bytes of the article’s ` +
        "text as the JSON report has it (revision.text): paragraphs with one empty line between them, no line end " +
        "after the last. Compute it from the JSON report and compare (on a Mac: shasum -a 256):",
      command: "jq -j .revision.text report.json | sha256sum",
    },
    log.head === null
      ? { text: "The article’s log has no entries yet, so there is no head to compare." }
      : {
          text:
            `The article’s log has ${log.seq === 1 ? "1 entry" : `${log.seq} entries`}; the newest has the hash ${log.head}. ` +
            "Each entry’s hash covers the entry and the hash of the one before it, so a log that ends in this head was " +
            "not changed up to there. The log itself stays with the desk and is not part of this report.",
        },
    {
      text:
        "The hashes show that the text and the log are the ones meant here. They do not show who made this file: " +
        "nothing in it is signed.",
    },
  ];
}

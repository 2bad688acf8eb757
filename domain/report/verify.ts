import { signOffsPath } from "./paths";
import type { ReportModel } from "./schema";
import { count, ownSignOff } from "./words";

type Step = { text: string; code?: string };

/** How an outsider can check this report: words, and the hash or the command that goes with them. */
export function verifySteps(model: ReportModel): Step[] {
  const { revision, log } = model;
  return [
    { text: "The text that was checked has this SHA-256:", code: revision.sha256 },
    {
      text:
        "It is taken over the UTF-8 bytes of the text as the JSON report has it, in revision.text: paragraphs with one " +
        "empty line between them, and no line end after the last. Compute it and compare (on a Mac with shasum -a 256):",
      code: "jq -j .revision.text report.json | sha256sum",
    },
    ...(ownSignOff(model) ? frozenSteps(model) : []),
    ...(log.head === null
      ? [{ text: "The article’s log has no entries yet, so there is no head to compare." }]
      : [
          {
            text: `The article’s log${ownSignOff(model) ? ", before the sign-off," : ""} has ${count(log.seq, "entry", "entries")}. The newest has this hash, the head of the log:`,
            code: log.head,
          },
          {
            text:
              "The hash of each entry covers the entry and the hash of the one before it, so a log that ends in this " +
              "head was not changed up to there. The log itself stays with the desk and is not part of this report.",
          },
        ]),
    {
      text: ownSignOff(model)
        ? "The hashes show that the text, the log and the report are the ones that were signed off. They do not show " +
          "who made this file: nothing in it is signed by a key."
        : "The hashes show that the text and the log are the ones meant here. They do not show who made this file: " +
          "nothing in it is signed.",
    },
  ];
}

/** For a report that was frozen: that it is the one whose hash the log has. It cannot hold its own hash. */
function frozenSteps({ article, log }: ReportModel): Step[] {
  return [
    {
      text:
        "The whole report was frozen when it was signed off, and its SHA-256 went into the article’s log. It is taken " +
        "over the JSON report without $schema, with the keys of every object in order and without white space between " +
        "them (RFC 8785). Compute it:",
      code: `jq -cjS 'del(."$schema")' report.json | sha256sum`,
    },
    {
      text: "Compare it with the reportHash that the desk gives for this sign-off, here:",
      code: signOffsPath(article.id),
    },
    {
      text:
        `And with the log, which you ask the desk for: entry ${log.seq + 1} is article.signed_off, with the same ` +
        "reportHash in payload.signOff; its previous is the head below; and its own hash is the SHA-256 of the JSON, in " +
        "the same form, of its stream, seq, type, subjectId, byId, at, payload and previous. Any later entry rests on it.",
    },
  ];
}

import { seesReport } from "@/domain/blind/seen-report";
import { type Sight, wholeSight } from "@/domain/blind/sight";
import type { Assessment } from "@/domain/claim/claim";
import type { Correction } from "@/domain/revision/correction";
import type { Comment } from "@/domain/thread/thread";
import { type LogEntry, verifiable } from "@/domain/log/entry";
import type { ReportModel } from "@/domain/report/schema";
import { asSeen } from "@/server/blind/seen-events";
import type { Line, Lines } from "./lines";

/** What of an article is seen: of one that is signed off, every frozen report. */
type Seen = { sight: Sight; isSignedOff: boolean };

/**
 * The lines of an article without what blind review hides from the person who exports: an owner may be the second to
 * judge. What was held back is counted on a line of its own; of an entry of the log its place in the chain stays.
 */
export async function* seenLines(lines: Lines, seen: Seen, articleId: string): Lines {
  if (seen.sight === wholeSight) {
    yield* lines;
    return;
  }
  const held = { assessments: 0, threads: 0, comments: 0, corrections: 0, signOffs: 0, events: 0 };
  for await (const line of lines) {
    const counted = countedAs[line.kind];
    const shown = lookAt(line, seen);
    if (counted && shown !== line) held[counted]++;
    if (shown) yield shown;
  }
  if (Object.values(held).some((count) => count > 0)) yield { kind: "held_back", articleId, ...held };
}

type Counted = "assessments" | "threads" | "comments" | "corrections" | "signOffs" | "events";

const countedAs: Record<string, Counted> = {
  assessment: "assessments",
  thread: "threads",
  comment: "comments",
  correction: "corrections",
  sign_off: "signOffs",
  event: "events",
};

/** The line itself where nothing of it is hidden, else what is left of it. The lines have the records' own fields. */
function lookAt(line: Line, { sight, isSignedOff }: Seen): Line | null {
  const { kind, ...record } = line;
  if (kind === "assessment") return sight.assessment(record as Assessment) ? line : null;
  if (kind === "thread") return sight.thread(String(record.id)) ? line : null;
  if (kind === "comment") return sight.comment(record as unknown as Comment) ? line : null;
  if (kind === "correction") return sight.correction(record as unknown as Correction) ? line : null;
  if (kind === "sign_off")
    return isSignedOff || seesReport(sight, record.report as ReportModel) ? line : null;
  if (kind !== "event") return line;
  // Of which only a part is seen is hidden whole: its hash, by which the file is verified, would not fit the part.
  const entry = record as unknown as LogEntry;
  const shown = verifiable(entry, asSeen(entry, sight));
  return shown === entry ? line : { kind, ...shown };
}

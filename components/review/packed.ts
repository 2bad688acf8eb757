import type { Assessment, Person } from "@/domain/claim/claim";
import type { Snapshot } from "@/domain/event";
import type { AnchorStatus } from "@/domain/text/anchor";
import type { Columns } from "./columns";
import type { SentenceMark } from "./sentence-mark";

export type ClaimRow = {
  id: string;
  number: number;
  /** The sentence that it is all of, else where its spans start and end. */
  place: number | number[];
  /** Its words, where the article's text says others. */
  text: string | null;
  claimant: string | null;
  anchor: AnchorStatus;
  score: number;
  assigneeId: string | null;
  createdAt: number;
  version: number;
};

export type AssessmentRow = Pick<Assessment, "id" | "verdict" | "justification" | "reason"> & {
  /** Which of the claims, and which of the people. */
  claim: number;
  by: number;
  /** The words judged, where the claim says others now. */
  words: string | null;
  createdAt: number;
};

/** A snapshot as it is written into a page. */
export type Packed = Omit<Snapshot, "revision" | "claims" | "assessments"> & {
  revision: Omit<Snapshot["revision"], "sentences"> & {
    /** For each sentence the gap before it and its length. */
    sentences: number[];
  };
  people: Person[];
  counts: { claims: number; assessments: number };
  claims: Columns<ClaimRow> | null;
  assessments: Columns<AssessmentRow> | null;
  /** Each mark that there is, and which of them every sentence has. */
  marks: SentenceMark[];
  markOn: Columns<{ mark: number }> | null;
};

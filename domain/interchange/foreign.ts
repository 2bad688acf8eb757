import type { Stance, SourceType } from "../evidence/evidence";
import type { Passage } from "./place";

/** What a desk can use of an annotation that another tool made, or another desk. */
export type ForeignAnnotation = {
  /** Place in the file, from 0. */
  index: number;
  /** By which its own tool knows it; `null` when it has none that could be recognised again. */
  id: string | null;
  /** The tool or place it comes from, for people: "Hypothesis", "desk.example.org". */
  from: string | null;
  /** Who made it, for people. */
  by: string | null;
  passages: Passage[];
  claimant: string | null;
  evidence: ForeignEvidence[];
  /** What it says, in words; a verdict and tags are labels. */
  texts: string[];
  labels: string[];
  /** What of it cannot be brought in, in plain words. */
  notes: string[];
};

export type ForeignEvidence = {
  url: string;
  title: string | null;
  publisher: string | null;
  author: string | null;
  publishedAt: string | null;
  /** ISO 8601 in UTC, or `null` when it is not said. */
  accessedAt: string | null;
  quote: string | null;
  locator: string | null;
  stance: Stance;
  sourceType: SourceType | null;
};

/** An annotation that cannot be used at all, and why, in plain words. */
export type Rejected = { index: number; id: string | null; reason: string };

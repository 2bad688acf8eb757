import type { Person } from "../claim/claim";

/** An editor's statement that a revision is checked; the report is frozen with it. */
export type SignOff = {
  id: string;
  articleId: string;
  /** Number of the revision. */
  revision: number;
  statement: string;
  by: Person;
  createdAt: string;
  /** SHA-256 of the frozen report's canonical JSON, in hexadecimal. */
  reportHash: string;
  /** The newest entry of the log that the report contains, and its hash. */
  log: { seq: number; head: string | null };
  /** Who opened the article again, when, and why. */
  reopened: { by: Person; at: string; reason: string } | null;
};

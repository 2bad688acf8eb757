import type { Person } from "../claim/claim";

/** What an editor states of a revision when they sign it off, as the report frozen with it tells it. */
export type Statement = {
  id: string;
  articleId: string;
  /** Number of the revision. */
  revision: number;
  statement: string;
  by: Person;
  createdAt: string;
  /** Who opened the article again, when, and why. */
  reopened: { by: Person; at: string; reason: string } | null;
};

/** An editor's statement that a revision is checked, with what proves the report that is frozen with it. */
export type SignOff = Statement & {
  /** SHA-256 of the frozen report's canonical JSON, in hexadecimal. */
  reportHash: string;
  /** The newest entry of the log that the report contains, and its hash. */
  log: { seq: number; head: string | null };
};

/** The one of an article's sign-offs that stands. */
export const standingSignOff = <S extends Pick<Statement, "reopened">>(signOffs: readonly S[]): S | null =>
  signOffs.find(({ reopened }) => reopened === null) ?? null;

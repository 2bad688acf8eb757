import type { Person } from "../claim/claim";

export const stances = ["supports", "refutes", "context"] as const;
export type Stance = (typeof stances)[number];

export const sourceTypes = ["primary", "secondary", "expert", "witness", "reference", "other"] as const;
export type SourceType = (typeof sourceTypes)[number];

export const stanceName: Record<Stance, string> = {
  supports: "Supports",
  refutes: "Refutes",
  context: "Context",
};

export const sourceTypeName: Record<SourceType, string> = {
  primary: "primary source",
  secondary: "secondary source",
  expert: "expert",
  witness: "witness",
  reference: "reference work",
  other: "other",
};

/** A source record attached to a claim. */
export type Evidence = {
  id: string;
  claimId: string;
  /** Normalised by `toSourceUrl`; http or https. */
  url: string;
  title: string | null;
  publisher: string | null;
  author: string | null;
  /** A calendar date, `YYYY-MM-DD`, or as much of it as is known (`YYYY`, `YYYY-MM`). */
  publishedAt: string | null;
  accessedAt: string;
  quote: string | null;
  locator: string | null;
  stance: Stance;
  sourceType: SourceType | null;
  addedBy: Person;
  version: number;
};

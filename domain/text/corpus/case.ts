/** What a case tries. */
export type Category =
  | "abbreviation"
  | "quotation"
  | "numbered text"
  | "initials"
  | "ellipsis"
  | "number"
  | "address"
  | "brackets"
  | "dateline"
  | "plain";

/** Why somebody would cut it wrongly, and the sentences as they are right. */
export type Case = readonly [category: Category, reason: string, ...sentences: string[]];

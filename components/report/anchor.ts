import type { Mark } from "@/domain/report/marks";
import type { ReportModel } from "@/domain/report/schema";

/** Where a mark stands in the text, and where its entry stands below; keys are Stet's own, never a person's words. */
export const markId = (key: string) => `mark-${key}`;
export const entryId = (key: string) => `entry-${key}`;

export const claimKey = (number: number) => `c${number}`;
export const sentenceKey = (index: number) => `s${index + 1}`;

/** The key of each claim by the label that readers know it by. */
export function claimKeys({ claims }: ReportModel): ReadonlyMap<string, string> {
  return new Map(claims.map(({ label, number }) => [label, claimKey(number)]));
}

/** What a mark or a claim looks like: stale goes over its verdict. */
export const shownAs = ({ verdict, stale }: Pick<Mark, "verdict" | "stale">) => (stale ? "stale" : verdict);

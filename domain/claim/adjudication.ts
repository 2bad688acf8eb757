import type { Assessment, Person } from "./claim";
import type { Reason, Verdict } from "./verdict";

/** An editor's settling of assessments that disagree. Append-only: a changed mind is another adjudication. */
export type Adjudication = {
  id: string;
  claimId: string;
  verdict: Verdict;
  /** Why it was decided so. */
  justification: string;
  reason: Reason | null;
  /** The exact words decided on. */
  words: string;
  /** Ids of the assessments that it settles. */
  settles: string[];
  by: Person;
  createdAt: string;
};

/**
 * Whether `adjudication` still decides, given the assessments that would decide without it: each is one that it
 * settled, or was given later and agrees. Who disagrees afterwards opens the matter again.
 */
export function decides(
  { verdict, settles }: Pick<Adjudication, "verdict" | "settles">,
  deciding: readonly Pick<Assessment, "id" | "verdict">[],
): boolean {
  return deciding.every((given) => given.verdict === verdict || settles.includes(given.id));
}

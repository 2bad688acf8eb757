import type { VerdictOrUnchecked } from "@/domain/claim/verdict";

/** What a mark can show: a verdict, none yet, or one given on words that have changed since. */
export type Shown = VerdictOrUnchecked | "stale";

/** The class under which styles/marks.css keeps a verdict's colour, line, shape and fill. */
export const verdictClass: Record<Shown, string> = {
  sourced: "v-sourced",
  unverified: "v-unverified",
  disputed: "v-disputed",
  no_check_needed: "v-no-check",
  unchecked: "v-unchecked",
  stale: "v-stale",
};

export const markClass = (shown: Shown, draft = false) =>
  draft ? `${verdictClass[shown]} is-draft` : verdictClass[shown];

/** A verdict within a sentence of the screen's own. */
export const shownName: Record<Shown, string> = {
  sourced: "sourced",
  unverified: "unverified",
  disputed: "disputed",
  no_check_needed: "no check needed",
  unchecked: "unchecked",
  stale: "stale",
};

import type { Preflight } from "../coverage/preflight";

/** What an editor most likely wants to sign for: what the report says, in two sentences. */
export function usualStatement(
  revision: number,
  { coverage, inDoubt }: Pick<Preflight, "coverage" | "inDoubt">,
): string {
  const { judged, noCheckNeeded, sentences } = coverage;
  const covered = `${judged + noCheckNeeded} of ${sentences} ${sentences === 1 ? "sentence" : "sentences"}`;
  const doubts = (["disputed", "unverified"] as const)
    .map((verdict) => [inDoubt.filter((each) => each.verdict === verdict).length, verdict] as const)
    .filter(([count]) => count > 0)
    .map(([count, verdict]) => `${count} ${count === 1 ? "stays" : "stay"} ${verdict}`);
  const checked = `Revision ${revision} is checked: ${covered} judged or in need of no check.`;
  return doubts.length === 0 ? checked : `${checked} ${doubts.join(", ")}, as the report says.`;
}

import { roleName } from "../access";
import { demandText } from "../claim/demands";
import { reasonName, verdictName, type VerdictOrUnchecked } from "../claim/verdict";
import { toMinute, toPeriod } from "./moment";
import { countTurning, toLine } from "./plain";
import type {
  NotChecked,
  ReportAdjudication,
  ReportAssessment,
  ReportClaim,
  ReportCorrection,
  ReportModel,
  ReportSignOff,
  UncheckedReason,
} from "./schema";
import { standingSignOff } from "../signoff/sign-off";

/** The sentences that formats share, so that all of them say the same. None holds markup. */

export const shownVerdicts = ["sourced", "unverified", "disputed", "no_check_needed", "unchecked"] as const;

/** "1 sentence", "2 sentences" */
export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** Rounded down, so that 100 % means all. */
export const percent = (share: number) => `${Math.floor(share * 100)} %`;

const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.slice(-1).join("")}`;

export function coverageWords({ summary }: ReportModel): string {
  const { judged, noCheckNeeded, sentences, share } = summary.coverage;
  return `${percent(share)}: ${judged} judged and ${noCheckNeeded} in need of no check, of ${count(sentences, "sentence")}`;
}

export function evidenceWords({ summary }: ReportModel): string {
  const { total, supports, refutes, context } = summary.evidence;
  const items = `${count(total, "item")} from ${count(summary.sources, "source")}`;
  return total === 0
    ? "None"
    : `${items}: ${supports} in support, ${refutes} against, ${context} for context`;
}

/** The whole report in a few plain sentences. */
export function summaryWords({ summary }: ReportModel): string {
  const { coverage, verdicts, sentences } = summary;
  if (sentences === 0) return "The article has no sentences to check.";
  const covered = coverage.judged + coverage.noCheckNeeded;
  const found = shownVerdicts
    .filter((verdict) => verdict !== "unchecked" && verdicts[verdict] > 0)
    .map((verdict) => `${verdicts[verdict]} ${foundWord[verdict]}`);
  return [
    `${covered} of ${count(sentences, "sentence")} (${percent(coverage.share)}) ${covered === 1 ? "is" : "are"} checked`,
    found.length > 0 ? `: ${list(found)}.` : ".",
    verdicts.unchecked > 0 ? ` ${verdicts.unchecked} ${verdicts.unchecked === 1 ? "is" : "are"} not.` : "",
  ].join("");
}

const foundWord: Record<VerdictOrUnchecked, string> = {
  sourced: "sourced",
  unverified: "unverified",
  disputed: "disputed",
  no_check_needed: "in need of no check",
  unchecked: "unchecked",
};

/** The sign-off that a frozen report is frozen with. */
export function ownSignOff({ state, signoffs }: ReportModel): ReportSignOff | null {
  return state.name === "signed_off" ? standingSignOff(signoffs) : null;
}

/** "Signed off by Ana Novak", "Working copy, not signed off: 3 sentences unchecked, 1 verdict stale" */
export function stateWords(model: ReportModel): string {
  const { summary, signoffs } = model;
  const own = ownSignOff(model);
  if (own) return `Signed off by ${toLine(own.by.name)}, ${toMinute(own.createdAt)}`;
  const open = [
    summary.verdicts.unchecked > 0 && `${count(summary.verdicts.unchecked, "sentence")} unchecked`,
    summary.drafts > 0 && `${count(summary.drafts, "verdict")} in draft`,
    summary.stale > 0 && `${count(summary.stale, "verdict")} stale`,
  ].filter((part) => part !== false);
  const copy = signoffs.length > 0 ? "Working copy, reopened after sign-off" : "Working copy, not signed off";
  return `${copy}${open.length > 0 ? `: ${open.join(", ")}` : ""}`;
}

/** "Ana Novak signed revision 1 off, 22 November 2026, 18:05 UTC" */
export const signOffWords = ({ by, revision, createdAt }: ReportSignOff) =>
  `${toLine(by.name)} signed revision ${revision} off, ${toMinute(createdAt)}`;

/** "Ben Okafor reopened it, 23 November 2026, 09:00 UTC" */
export const reopenedWords = ({ by, at }: { by: { name: string }; at: string }) =>
  `${toLine(by.name)} reopened it, ${toMinute(at)}`;

/** What stands in the way of sign-off, with the label of its claim; sentences that are just unchecked as one item. */
export function openItems({ open }: ReportModel["state"]): { text: string; claim: string | null }[] {
  const unchecked = open
    .filter(({ code }) => code === "unchecked_sentence")
    .map(({ sentence }) => (sentence ?? 0) + 1);
  const others = open.filter(({ code }) => code !== "unchecked_sentence");
  return [
    ...others.map(({ message, claim }) => ({ text: message, claim })),
    ...(unchecked.length > 0
      ? [
          {
            text: `Unchecked: ${unchecked.length === 1 ? "sentence" : "sentences"} ${ranges(unchecked)}.`,
            claim: null,
          },
        ]
      : []),
  ];
}

/** "9–11, 15" for 9, 10, 11, 15 */
function ranges(numbers: readonly number[]): string {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

export function checkedWords({ checked, people }: ReportModel): string | null {
  const judges = people.filter(({ assessments }) => assessments > 0).map(({ name }) => toLine(name));
  return checked && `${toPeriod(checked)}, by ${list(judges)}`;
}

/** A warning when the article is not what it looks like. */
export function hiddenWords({ revision }: ReportModel): string | null {
  const hidden = countTurning(revision.text);
  if (hidden === 0) return null;
  const subject = count(hidden, "invisible character");
  return `The text holds ${subject} that can turn or hide the words around. They are part of what was checked.`;
}

export function personWords({
  role,
  assessments,
  evidence,
  adjudications,
}: ReportModel["people"][number]): string {
  const part = [
    assessments > 0 && count(assessments, "assessment"),
    evidence > 0 && count(evidence, "evidence item"),
    adjudications > 0 && count(adjudications, "decision"),
  ].filter((words) => words !== false);
  return `${role ? roleName[role].toLowerCase() : "no longer on the desk"}; ${part.join(", ")}`;
}

export const verdictWords = (verdict: VerdictOrUnchecked, reason: ReportClaim["reason"]) =>
  `${verdictName[verdict]}${reason ? `: ${reasonName[reason]}` : ""}`;

/** "Disputed: wrong figure (draft; stale)" */
export function claimWords({ verdict, reason, draft, stale, state }: ReportClaim): string {
  const flags = [
    draft && "draft",
    stale && "stale",
    state === "needs_adjudication" && "reviewers disagree",
    state === "in_review" && verdict === null && "waiting for another reviewer",
  ].filter((flag) => flag !== false);
  return `${verdictWords(verdict ?? "unchecked", reason)}${flags.length > 0 ? ` (${flags.join("; ")})` : ""}`;
}

/** What the verdict lacks and whether its words have changed: why it does not count. */
export function claimNotes({ missing, stale }: ReportClaim): string[] {
  return [
    ...missing.map((demand) => `Still missing: ${demandText[demand]}.`),
    ...(stale ? ["The words have changed since they were judged; the verdict does not count."] : []),
  ];
}

/** "Ana Novak, 20 November 2026, 10:15 UTC: disputed: wrong figure" */
export function assessmentWords({ by, createdAt, verdict, reason, draft }: ReportAssessment): string {
  const given = verdictWords(verdict, reason).toLowerCase();
  return `${toLine(by.name)}, ${toMinute(createdAt)}: ${given}${draft ? " (draft)" : ""}`;
}

/** "Decided by Eva Berg, 20 November 2026, 11:15 UTC: disputed: wrong figure" */
export function adjudicationWords({ by, createdAt, verdict, reason }: ReportAdjudication): string {
  return `Decided by ${toLine(by.name)}, ${toMinute(createdAt)}: ${verdictWords(verdict, reason).toLowerCase()}`;
}

const uncheckedText: Record<UncheckedReason, string> = {
  not_marked: "Nobody has marked it.",
  not_judged: "Marked, but not judged yet.",
  draft: "Its verdict is a draft.",
  stale: "Its words have changed since they were judged.",
  needs_adjudication: "The reviewers disagree.",
  waiting_for_reviewer: "Another reviewer has to judge it.",
  part_only: "Only a part of it has been judged.",
};

export function notCheckedWords({ verdict, why, reason }: NotChecked): string {
  if (verdict === "unchecked") return why ? uncheckedText[why] : verdictName.unchecked;
  return reason ? `No check needed: ${reasonName[reason]}.` : "No check needed.";
}

export function policyWords({ method }: ReportModel): string[] {
  const { reviewersPerClaim, blindReview, coverageNeeded, assessorMaySignOff } = method.policy;
  return [
    `${count(reviewersPerClaim, "reviewer")} for each claim${blindReview ? ", who do not see each other’s verdicts" : ""}.`,
    `Sign-off needs ${percent(coverageNeeded)} of the sentences judged or in need of no check.`,
    assessorMaySignOff ? "Who judged may also sign off." : "Who judged may not sign off.",
  ];
}

/** Why a claim has no place. */
export const placelessWords = ({ anchor }: Pick<ReportClaim, "anchor">) =>
  anchor.status === "ambiguous"
    ? "Its words may be in several places: a person has to say where it belongs."
    : "The revision does not have its words any more.";

/** "judged by Ana Novak and Ben Okafor" */
export function judgedWords({ assessors }: Pick<ReportClaim, "assessors">): string {
  return assessors.length === 0 ? "not judged" : `judged by ${assessors.map(({ name }) => name).join(", ")}`;
}

/** "proposed by Ben Okafor, accepted by Ana Novak in revision 2" */
export function correctionWords({ by, state, decidedBy, revision }: ReportCorrection): string {
  const who = decidedBy?.name ?? "somebody";
  const outcome = {
    proposed: "not decided yet",
    accepted: `accepted by ${who} in revision ${revision ?? "?"}`,
    rejected: `rejected by ${who}`,
    withdrawn: "withdrawn",
    outdated: "its words changed before anybody decided",
  }[state];
  return `proposed by ${by.name}, ${outcome}`;
}

/** "Revision 2 was signed off. 3 sentences differ from it." */
export function sinceWords({ revision, changes }: NonNullable<ReportModel["sinceSignOff"]>): string {
  const differ = changes.length === 1 ? "1 sentence differs" : `${changes.length} sentences differ`;
  return `Revision ${revision} was signed off. ${changes.length === 0 ? "No sentence differs" : differ} from it.`;
}

type ReportChange = NonNullable<ReportModel["sinceSignOff"]>["changes"][number];

/** What became of a sentence, and its words: as it was and as it is where these differ. */
export function toldChange({ kind, before, after }: ReportChange): { did: string; words: string[] } {
  if (kind === "inserted") return { did: "New", words: [after] };
  if (kind === "removed") return { did: "Removed", words: [before] };
  if (kind === "moved") return { did: "Moved", words: [after] };
  const did = { edited: "Changed", split: "Split", merged: "Merged" }[kind];
  return { did, words: [before, after] };
}

/** "Changed: “It rained.”, now “It snowed.”" */
export function changeWords(change: ReportChange): string {
  const { did, words } = toldChange(change);
  return `${did}: ${words.map((text) => `“${text}”`).join(", now ")}`;
}

import { aRole } from "../access";
import type { DeskEvent } from "../event";

/** What an event of a desk's log did, to follow the name of the one who did it; `subject` is whom it is about. */
export function deskEventSays(event: DeskEvent, subject: string | null): string {
  const whom = subject ?? "somebody";
  switch (event.type) {
    case "desk.created":
      return `made the desk “${event.desk.name}”`;
    case "desk.changed":
      return `changed the desk’s settings: ${settings(event.desk)}`;
    case "desk.deleted":
      return "deleted the desk";
    case "desk.restored":
      return "restored the desk";
    case "invitation.made":
      return `invited ${aRole(event.invitation.role)}`;
    case "invitation.revoked":
      return "revoked an invitation";
    case "member.joined":
      return `joined as ${aRole(event.member.role)}`;
    case "member.changed":
      return `made ${whom} ${aRole(event.member.role)}`;
    case "member.removed":
      return `removed ${whom}`;
    case "member.left":
      return "left the desk";
  }
}

type Changed = Extract<DeskEvent, { type: "desk.changed" }>["desk"];

function settings({ name, policy, languages, snapshotRetention }: Changed): string {
  return [
    `name “${name}”`,
    policy.reviewersPerClaim === 1
      ? "one reviewer per claim"
      : `${policy.reviewersPerClaim} reviewers per claim`,
    policy.blindReview ? "blind second review" : "open review",
    `${Math.round(policy.coverageNeeded * 1000) / 10} % coverage needed`,
    policy.assessorMaySignOff ? "assessors may sign off" : "assessors may not sign off",
    `languages ${languages.join(", ")}`,
    snapshotRetention === null ? "snapshots kept for good" : `snapshots kept for ${snapshotRetention} days`,
  ].join("; ");
}

import type { Participant } from "../article/article";
import type { Person } from "../claim/claim";
import type { ReportClaim, ReportModel } from "./schema";

/** Who judged, added evidence or decided, in the order of the text. */
export function peopleOf(
  claims: readonly ReportClaim[],
  members: readonly Participant[],
): ReportModel["people"] {
  const roles = new Map(members.map(({ id, role }) => [id, role]));
  const people = new Map<string, ReportModel["people"][number]>();
  const entryOf = ({ id, name }: Person) => {
    const nothingYet = { assessments: 0, evidence: 0, adjudications: 0 };
    const entry = people.get(id) ?? { id, name, role: roles.get(id) ?? null, ...nothingYet };
    people.set(id, entry);
    return entry;
  };
  for (const { assessments, evidence, adjudications } of claims) {
    for (const { by } of assessments) entryOf(by).assessments++;
    for (const { addedBy } of evidence) entryOf(addedBy).evidence++;
    for (const { by } of adjudications) entryOf(by).adjudications++;
  }
  return [...people.values()];
}

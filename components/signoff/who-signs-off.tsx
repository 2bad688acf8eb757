import { can } from "@/domain/access";
import type { Participant } from "@/domain/article/article";

/** For somebody who may not sign off: who may. */
export function WhoSignsOff({ people }: { people: readonly Participant[] }) {
  const names = people.filter(({ role }) => can(role, "article:sign-off")).map(({ name }) => name);
  const list = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names);
  return <p className="mt-3 text-soft">Editors and owners sign off. On this desk: {list}.</p>;
}

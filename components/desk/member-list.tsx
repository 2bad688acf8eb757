import { roleName, type Role } from "@/domain/access";
import { Initials } from "./initials";
import { Section } from "./section";

type Member = { id: string; name: string; email: string | null; role: Role };

/** The people of a desk. Addresses are there only for those who may see them. */
export function MemberList({ members, self }: { members: readonly Member[]; self: string }) {
  return (
    <Section title="Members">
      <ul className="border-t border-line">
        {members.map(({ id, name, email, role }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 border-b border-line py-2.5">
            <Initials name={name} isSilent />
            <span className="min-w-0 grow wrap-anywhere">
              <span className="font-semibold">{name}</span>
              {id === self && <span className="text-muted"> · you</span>}
              {email && <span className="block text-small text-muted">{email}</span>}
            </span>
            <span className="text-soft">{roleName[role]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

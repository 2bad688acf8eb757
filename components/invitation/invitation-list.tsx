import { Moment } from "@/components/ui/moment";
import { type Role, roleName } from "@/domain/access";
import { mayGrant } from "@/domain/member/lattice";
import { RevokeInvitation } from "./revoke-invitation";

type Invitation = { id: string; email: string; role: Role; by: { name: string }; expiresAt: string };
type Props = { deskId: string; invitations: readonly Invitation[]; role: Role };

/** The invitations that nobody has accepted yet; `role` is that of the one who looks. */
export function InvitationList({ deskId, invitations, role }: Props) {
  if (invitations.length === 0) return <p className="mt-4 text-muted">No invitation is open.</p>;
  return (
    <ul aria-label="Open invitations" className="mt-4 border-t border-line">
      {invitations.map(({ id, email, by, expiresAt, ...invited }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
          <span className="min-w-0 grow basis-48 wrap-anywhere">
            <span className="font-semibold">{email}</span>
            <span className="block text-small text-muted">
              {roleName[invited.role]} · invited by {by.name} · until <Moment at={expiresAt} />
            </span>
          </span>
          {mayGrant(role, invited.role) && <RevokeInvitation deskId={deskId} id={id} email={email} />}
        </li>
      ))}
    </ul>
  );
}

import type { Metadata } from "next";
import { NoDesk } from "@/components/desk/no-desk";
import { Section } from "@/components/desk/section";
import { InvitationList } from "@/components/invitation/invitation-list";
import { InviteForm } from "@/components/invitation/invite-form";
import { MemberList } from "@/components/member/member-list";
import { can, roles } from "@/domain/access";
import { mayGrant } from "@/domain/member/lattice";
import { type Actor, requireActor } from "@/server/auth/actor";
import { type OwnDesk, readDesk } from "@/server/desk/queries";
import { readInvitations } from "@/server/invitation/queries";
import { readMembers } from "@/server/member/queries";
import { Framed } from "../framed";
import { AboutDesk } from "./about";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  const actor = await requireActor();
  const desk = await readDesk(actor);
  if (!desk) {
    return (
      <Framed current="desk" actor={actor}>
        <h1 className="font-serif text-h1 font-semibold tracking-tight">Desk</h1>
        <NoDesk email={actor.email} />
      </Framed>
    );
  }
  return (
    <AboutDesk actor={actor} desk={desk} path="/desk">
      <Members actor={actor} desk={desk} />
      {can(desk.role, "member:invite") && <Invitations actor={actor} desk={desk} />}
    </AboutDesk>
  );
}

type Props = { actor: Actor; desk: OwnDesk };

async function Members({ actor, desk }: Props) {
  const members = await readMembers(actor, desk.id);
  return (
    <Section title="Members">
      <MemberList
        deskId={desk.id}
        members={members.ok ? members.value : []}
        self={{ id: actor.id, role: desk.role }}
      />
    </Section>
  );
}

async function Invitations({ actor, desk }: Props) {
  const invitations = await readInvitations(actor, desk.id);
  return (
    <Section
      title="Invitations"
      lead="You make a link for one person and send it to them yourself. Who has no account here makes one with it."
    >
      <InviteForm deskId={desk.id} roles={roles.filter((role) => mayGrant(desk.role, role))} />
      <InvitationList
        deskId={desk.id}
        invitations={invitations.ok ? invitations.value : []}
        role={desk.role}
      />
    </Section>
  );
}

import type { Metadata } from "next";
import { MemberList } from "@/components/desk/member-list";
import { NoDesk } from "@/components/desk/no-desk";
import { PageFrame } from "@/components/desk/page-frame";
import { TokenSection } from "@/components/desk/token-section";
import { roleName } from "@/domain/access";
import { requireActor } from "@/server/auth/actor";
import { readTokens } from "@/server/auth/token";
import { readDesk } from "@/server/desk/queries";
import { readMembers } from "@/server/member/queries";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  const actor = await requireActor();
  const desk = await readDesk(actor);
  const [members, tokens] = await Promise.all([desk ? readMembers(actor, desk.id) : null, readTokens(actor)]);
  return (
    <PageFrame current="desk" person={{ name: actor.name, email: actor.email }}>
      <div className="max-w-[46rem]">
        {desk ? (
          <>
            <p className="text-small text-muted">Your role: {roleName[desk.role].toLowerCase()}</p>
            <h1 className="font-serif text-h1 font-semibold tracking-tight wrap-anywhere">{desk.name}</h1>
            <MemberList members={members?.ok ? members.value : []} self={actor.id} />
          </>
        ) : (
          <>
            <h1 className="font-serif text-h1 font-semibold tracking-tight">Desk</h1>
            <NoDesk email={actor.email} />
          </>
        )}
        <TokenSection tokens={tokens} />
      </div>
    </PageFrame>
  );
}

import type { Metadata } from "next";
import { DeletedDesks } from "@/components/desk/deleted-desks";
import { NewDeskForm } from "@/components/desk/new-desk-form";
import { OwnDesks } from "@/components/desk/own-desks";
import { Section } from "@/components/desk/section";
import { requireActor } from "@/server/auth/actor";
import { readDeletedDesks } from "@/server/desk/deleted";
import { currentOf, readDesks } from "@/server/desk/queries";
import { Framed } from "../framed";

export const metadata: Metadata = { title: "Your desks" };

export default async function DesksPage() {
  const actor = await requireActor();
  const [desks, deleted] = await Promise.all([readDesks(actor), readDeletedDesks(actor)]);
  const own = desks.map(({ id, name, role }) => ({ id, name, role }));
  return (
    <Framed current={null} actor={actor}>
      <div className="max-w-[46rem]">
        <h1 className="font-serif text-h1 font-semibold tracking-tight">Your desks</h1>
        <div className="mt-6">
          <OwnDesks desks={own} currentId={currentOf(desks, actor)?.id ?? null} />
        </div>
        <Section
          title="New desk"
          lead="A desk has its own articles, members and policy. You become its owner; nobody of another desk sees into it."
        >
          <NewDeskForm />
        </Section>
        {deleted.length > 0 && (
          <Section title="Deleted desks" lead="Yours to restore for 30 days, with everything on them.">
            <DeletedDesks desks={deleted} />
          </Section>
        )}
      </div>
    </Framed>
  );
}

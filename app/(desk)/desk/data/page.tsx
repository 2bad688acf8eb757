import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeletedArticles } from "@/components/articles/deleted-articles";
import { DeleteDesk } from "@/components/desk/delete-desk";
import { ExportDesk } from "@/components/desk/export-desk";
import { Section } from "@/components/desk/section";
import { can } from "@/domain/access";
import { readDeletedArticles } from "@/server/article/restore";
import { requireActor } from "@/server/auth/actor";
import { readDesk } from "@/server/desk/queries";
import { AboutDesk } from "../about";

export const metadata: Metadata = { title: "Data" };

export default async function DataPage() {
  const actor = await requireActor();
  const desk = await readDesk(actor);
  if (!desk) redirect("/desk");
  const deleted = await readDeletedArticles(actor, desk.id);
  if (!deleted.ok) redirect("/desk");
  const { id, name, version, role } = desk;
  return (
    <AboutDesk actor={actor} desk={desk} path="/desk/data">
      <Section
        title="Deleted articles"
        lead="A deleted article can be restored for 30 days, with all that was checked in it. Then it is gone for good."
      >
        <DeletedArticles articles={deleted.value} />
      </Section>
      {can(role, "desk:export") && (
        <Section
          title="Export"
          lead="Everything this desk owns in one file, a line of JSON for each record: members, articles, claims, evidence and the whole log. No passwords, no deleted articles."
        >
          <ExportDesk id={id} name={name} />
        </Section>
      )}
      {can(role, "desk:delete") && (
        <Section
          title="Delete this desk"
          lead="It goes with all its articles and reports, for everybody on it. Its owners can restore it for 30 days."
        >
          <DeleteDesk id={id} name={name} version={version} />
        </Section>
      )}
    </AboutDesk>
  );
}

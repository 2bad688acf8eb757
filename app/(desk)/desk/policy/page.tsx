import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PolicyFacts } from "@/components/desk/policy-facts";
import { PolicyForm } from "@/components/desk/policy-form";
import { can } from "@/domain/access";
import { requireActor } from "@/server/auth/actor";
import { readDesk } from "@/server/desk/queries";
import { AboutDesk } from "../about";

export const metadata: Metadata = { title: "Policy" };

export default async function PolicyPage() {
  const actor = await requireActor();
  const desk = await readDesk(actor);
  if (!desk) redirect("/desk");
  return (
    <AboutDesk actor={actor} desk={desk} path="/desk/policy">
      {can(desk.role, "desk:change") ? <PolicyForm key={desk.id} desk={desk} /> : <PolicyFacts desk={desk} />}
    </AboutDesk>
  );
}

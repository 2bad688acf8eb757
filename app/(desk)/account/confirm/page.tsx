import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VisitProvider } from "@/components/account/visit-provider";
import { PlainPage } from "@/components/ui/plain-page";
import { requireActor } from "@/server/auth/actor";
import { identityProviderNames } from "@/server/auth/identity-providers";

export const metadata: Metadata = { title: "Confirm that it is you" };

export default async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  await requireActor();
  const { provider } = await searchParams;
  const offered = identityProviderNames.find(({ id }) => id === provider);
  if (!offered) notFound();
  return (
    <PlainPage title="Confirm that it is you" lead="Sign in there once more; then you come back here.">
      <VisitProvider {...offered} />
    </PlainPage>
  );
}

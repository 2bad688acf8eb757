import type { Metadata } from "next";
import { TellConfirmed } from "@/components/account/tell-confirmed";
import { PlainPage } from "@/components/ui/plain-page";
import { requireActor } from "@/server/auth/actor";

export const metadata: Metadata = { title: "Confirmed" };

export default async function ConfirmedPage({ searchParams }: PageProps<"/account/confirmed">) {
  await requireActor();
  const { refused } = await searchParams;
  const isRefused = refused !== undefined;
  return (
    <PlainPage
      title={isRefused ? "That is not your account" : "Thank you, it is you"}
      lead={
        isRefused
          ? "It is not the one that is linked to your account here. Close this window and try again."
          : "Close this window, and go on where you were."
      }
    >
      <TellConfirmed message={isRefused ? "refused" : "confirmed"} />
    </PlainPage>
  );
}

import type { ReactNode } from "react";
import { ConfirmProvider } from "@/components/account/confirm-dialog";
import { requireActor } from "@/server/auth/actor";

/** Everything in here is for people who signed in. Pages ask again: a layout does not run at every visit. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  await requireActor();
  return <ConfirmProvider>{children}</ConfirmProvider>;
}

"use client";

import { useSignOut } from "@/components/kept/use-sign-out";
import { Button } from "@/components/ui/button";

/** Signs out and opens this very page again, as nobody. */
export function SignOutHere({ personId }: { personId: string }) {
  const { signOut, dialog } = useSignOut(personId, () => window.location.reload());
  return (
    <>
      <Button kind="primary" onClick={signOut}>
        Sign out
      </Button>
      {dialog}
    </>
  );
}

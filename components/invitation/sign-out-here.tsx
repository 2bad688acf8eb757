"use client";

import { signOut } from "next-auth/react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";

/** Signs out and opens this very page again, as nobody. */
export function SignOutHere() {
  async function leave() {
    try {
      await signOut({ redirect: false });
      window.location.reload();
    } catch {
      toast.error("You are still signed in: Stet cannot be reached. Try again.");
    }
  }
  return (
    <Button kind="primary" onClick={() => void leave()}>
      Sign out
    </Button>
  );
}

import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** For somebody who can sign in but belongs nowhere. */
export function NoDesk({ email }: { email: string }) {
  return (
    <EmptyState
      title="You are not on a desk"
      actions={
        <Link href="/desks" className={buttonClass()}>
          Make a desk, or restore one
        </Link>
      }
    >
      Ask the owner of a desk to invite you. They need your address: <b className="font-semibold">{email}</b>.
    </EmptyState>
  );
}

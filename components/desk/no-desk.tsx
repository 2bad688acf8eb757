import { EmptyState } from "@/components/ui/empty-state";

/** For somebody who can sign in but belongs nowhere. */
export function NoDesk({ email }: { email: string }) {
  return (
    <EmptyState title="You are not on a desk">
      Ask the owner of a desk to add you. They need your address: <b className="font-semibold">{email}</b>.
    </EmptyState>
  );
}

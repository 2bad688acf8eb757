"use client";

import { Button } from "@/components/ui/button";
import { type Role, roleName } from "@/domain/access";
import { lookAt } from "./desk-switcher";

type Props = { desks: readonly { id: string; name: string; role: Role }[]; currentId: string | null };

/** The desks a person is on, and which of them they look at. */
export function OwnDesks({ desks, currentId }: Props) {
  if (desks.length === 0) return <p className="text-muted">You are on no desk.</p>;
  return (
    <ul aria-label="Your desks" className="border-t border-line">
      {desks.map(({ id, name, role }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
          <span className="min-w-0 grow basis-48 wrap-anywhere">
            <span className="font-semibold">{name}</span>
            <span className="block text-small text-muted">Your role: {roleName[role].toLowerCase()}</span>
          </span>
          {id === currentId ? (
            <span className="text-soft">You look at it</span>
          ) : (
            <Button onClick={() => void lookAt(id)}>
              Look at it<span className="sr-only">: {name}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

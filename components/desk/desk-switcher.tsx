"use client";

import { ChevronDown } from "lucide-react";
import { send } from "@/components/http/send";
import { leaveFor, type Leaving } from "@/components/http/use-write";
import { Menu, MenuChoice, MenuLink, MenuRule } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";

type Props = { own: readonly { id: string; name: string }[]; currentId: string | null };

/** Which desk one looks at, and the way to the others. */
export function DeskSwitcher({ own, currentId }: Props) {
  const current = own.find(({ id }) => id === currentId);
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex min-h-8 min-w-0 items-center gap-1 rounded px-2 text-soft hover:bg-sunken hover:text-ink pointer-coarse:min-h-10"
        >
          <span className="sr-only">Desk: </span>
          <span className="max-w-[11rem] truncate max-sm:max-w-[5.5rem]">{current?.name ?? "No desk"}</span>
          <ChevronDown aria-hidden className="size-3.5 shrink-0" />
        </button>
      }
    >
      {own.length > 1 && (
        <>
          <MenuChoice
            label="Look at"
            value={currentId ?? ""}
            choices={own.map(({ id, name }) => ({ value: id, name }))}
            onChoose={(id) => void lookAt(id)}
          />
          <MenuRule />
        </>
      )}
      <MenuLink href="/desks">Your desks, new desk</MenuLink>
    </Menu>
  );
}

/** Looks at another desk, in all tabs of this browser. Nothing of the last desk stays on the page. */
export async function lookAt(deskId: string, path = "/articles"): Promise<Leaving | null> {
  const sent = await send(`/api/v1/desks/${deskId}/choose`, { method: "POST" });
  if (sent.ok) return leaveFor(path);
  toast.error(sent.problem.detail);
  return null;
}

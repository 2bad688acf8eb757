"use client";

import { useWrite } from "@/components/http/use-write";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";

type Deleted = { id: string; name: string; deletedAt: string; keptUntil: string };

/** The desks that their owner can still bring back. */
export function DeletedDesks({ desks }: { desks: readonly Deleted[] }) {
  return (
    <ul aria-label="Deleted desks" className="border-t border-line">
      {desks.map((desk) => (
        <DeletedDesk key={desk.id} {...desk} />
      ))}
    </ul>
  );
}

function DeletedDesk({ id, name, deletedAt, keptUntil }: Deleted) {
  const { problem, isBusy, write } = useWrite();
  const restore = () => write(`/desks/${id}/restore`, { method: "POST" }, () => toast(`Restored “${name}”`));
  return (
    <li className="border-b border-line py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-0 grow basis-48 wrap-anywhere">
          <span className="font-semibold">{name}</span>
          <span className="block text-small text-muted">
            Deleted <Moment at={deletedAt} /> · kept until <Moment at={keptUntil} withTime={false} />
          </span>
        </span>
        <Button aria-label={`Restore ${name}`} unavailable={isBusy} onClick={restore}>
          {isBusy ? "Restoring…" : "Restore"}
        </Button>
      </div>
      {problem && <Notice title={problem.title}>{problem.detail}</Notice>}
    </li>
  );
}

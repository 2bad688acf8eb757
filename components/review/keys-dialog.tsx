"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Key } from "@/components/ui/key";
import { keyList } from "./keys";

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

export function KeysDialog({ isOpen, onOpenChange }: Props) {
  return (
    <Dialog
      title="Keys"
      description="They work wherever you are on the desk, except while you type in a field."
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={<Button onClick={() => onOpenChange(false)}>Close</Button>}
    >
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
        {keyList.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (key === "…" ? <span key={key}>…</span> : <Key key={key}>{key}</Key>))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

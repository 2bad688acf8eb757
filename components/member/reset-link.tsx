"use client";

import { useState } from "react";
import { useWrite } from "@/components/http/use-write";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";

/** For an owner: makes a link by which a member who forgot their password chooses another, and shows it this once. */
export function ResetLink({ userId, name }: { userId: string; name: string }) {
  const [link, setLink] = useState<string | null>(null);
  const { problem, isBusy, write } = useWrite();
  const make = () =>
    write(`/members/${userId}/password-reset`, { method: "POST" }, ({ data }) =>
      setLink((data as { link: string }).link),
    );
  return (
    <div className="mt-1 sm:pl-9">
      {problem && <Notice title={problem.title}>{problem.detail}</Notice>}
      {link === null ? (
        <Button kind="quiet" className="-ml-2 min-h-6 text-small" unavailable={isBusy} onClick={make}>
          {isBusy ? "Making…" : `Link for a new password`}
          <span className="sr-only"> for {name}</span>
        </Button>
      ) : (
        <CopyField
          label={`The link for ${name}`}
          hint="Send it to them: it cannot be shown again. It works once, for half an hour."
          value={link}
          copy="Copy the link"
          done="I have it, hide it"
          onDone={() => setLink(null)}
        />
      )}
    </div>
  );
}

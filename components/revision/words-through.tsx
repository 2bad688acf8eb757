"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { FoldMark } from "@/components/ui/fold-mark";

/** Loaded when it is opened: few claims are looked at that far back. */
const ClaimWordsList = dynamic(() => import("./claim-words-list").then((all) => all.ClaimWordsList), {
  loading: () => <p className="mt-2 text-muted">Loading…</p>,
});

type Props = {
  claimId: string;
  /** How many revisions the article has. */
  revisions: number;
  language: string;
  /** Whether the server has all that it may be asked for. */
  isSaved?: boolean;
};

/** A claim's words from revision to revision, asked for when it is opened. */
export function WordsThrough({ claimId, revisions, language, isSaved = true }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <h3 className="mt-1 text-small font-semibold text-soft">
        <button
          type="button"
          className="link-quiet text-inherit"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <FoldMark isOpen={isOpen} /> Words through {revisions} revisions
        </button>
      </h3>
      {isOpen && isSaved && (
        <ClaimWordsList
          key={`${claimId} ${revisions}`}
          claimId={claimId}
          current={revisions}
          language={language}
        />
      )}
      {isOpen && !isSaved && <p className="mt-2 text-muted">Waiting until your changes are saved…</p>}
    </>
  );
}

"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { type ClaimWords, type WordsRow, wordsThrough } from "@/domain/revision/words-through";
import { SentenceChanges } from "./sentence-changes";
import { useClaimWords } from "./use-claim-words";
import { WordChanges } from "./word-changes";

type Props = { claimId: string; current: number; language: string };

/** What each revision did to a claim's words, the first first; revisions that did nothing to them in one line. */
export function ClaimWordsList({ claimId, current, language }: Props) {
  const { told, problem, isBusy, tries, retry } = useClaimWords(claimId);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    if (!told) return;
    list.current?.scrollIntoView({ block: "nearest" });
    // The button that had the focus is gone.
    if (tries > 1) list.current?.focus();
  }, [told, tries]);

  if (problem)
    return (
      <div className="mt-2">
        <Notice title={problem.title}>
          {problem.detail}
          <p className="mt-2">
            <Button unavailable={isBusy} onClick={retry}>
              Try again
            </Button>
          </p>
        </Notice>
      </div>
    );
  if (!told) return <p className="mt-2 text-muted">Loading…</p>;
  return (
    <ol
      ref={list}
      tabIndex={-1}
      aria-label="Words through the revisions"
      className="mt-2 grid scroll-mb-4 gap-3"
    >
      {wordsThrough(told, current).map((row, at) => (
        <li key={at}>
          <Row row={row} language={language} />
        </li>
      ))}
    </ol>
  );
}

function Row({ row, language }: { row: WordsRow; language: string }) {
  if (row.kind === "same") return <p className="text-small text-muted">{runSays(row)}</p>;
  const { told, before } = row;
  return (
    <>
      <p className="text-small text-muted">
        Revision {told.revision}, <Moment at={told.at} />: {before === null ? "marked" : says[told.status]}
      </p>
      {told.words !== null && (
        <>
          <WordChanges before={before?.words ?? told.words} after={told.words} language={language} />
          {before && <SentenceChanges before={before} after={told} language={language} />}
        </>
      )}
    </>
  );
}

const says: Record<ClaimWords["status"], string> = {
  unchanged: "unchanged",
  moved: "moved, same words",
  edited: "edited",
  ambiguous: "not in this revision for sure: a person has to place it",
  removed: "not in this revision",
};

function runSays({ from, to, isPlaced }: Extract<WordsRow, { kind: "same" }>): string {
  const state = isPlaced ? "unchanged" : "not there either";
  return from === to ? `Revision ${from}: ${state}` : `Revisions ${from} to ${to}: ${state}`;
}

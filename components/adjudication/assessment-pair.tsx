"use client";

import { verdictClass } from "@/components/claim/verdict-class";
import { VerdictIcon } from "@/components/claim/verdict-icon";
import { LocalTime } from "@/components/review/local-time";
import type { Assessment } from "@/domain/claim/claim";
import { reasonName, verdictName } from "@/domain/claim/verdict";

/** Judgements that differ, side by side. */
export function AssessmentPair({ assessments, meId }: { assessments: readonly Assessment[]; meId: string }) {
  return (
    <ul aria-label="Judgements that differ" className="mt-2 grid grid-cols-2 gap-x-4">
      {assessments.map(({ id, verdict, reason, justification, by, createdAt }) => (
        <li key={id} className="min-w-0 border-t border-line-strong pt-2">
          <p className={`flex items-center gap-1.5 font-semibold ${verdictClass[verdict]}`}>
            <VerdictIcon verdict={verdict} draft={false} />
            {verdictName[verdict]}
          </p>
          {reason && <p className="text-small text-soft">{reasonName[reason]}</p>}
          {justification && (
            <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-wrap">{justification}</p>
          )}
          <p className="mt-1 text-small text-muted">
            {by.id === meId ? "you" : by.name}, <LocalTime moment={createdAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}

"use client";

import { LocalTime } from "@/components/review/local-time";
import type { Assessment } from "@/domain/claim/claim";
import { reasonName, verdictName } from "@/domain/claim/verdict";
import { verdictClass } from "./verdict-class";

/** Who judged the claim how, newest first. */
export function AssessmentList({ assessments, meId }: { assessments: readonly Assessment[]; meId: string }) {
  return (
    <ol className="grid gap-3">
      {[...assessments].reverse().map((assessment, at) => (
        <li key={assessment.id} className={at > 0 ? "text-muted" : undefined}>
          <p>
            <span className={`chip ${verdictClass[assessment.verdict]}`}>
              {verdictName[assessment.verdict]}
            </span>
            {assessment.reason && ` · ${reasonName[assessment.reason]}`}
          </p>
          {assessment.justification && (
            <p className="mt-0.5 [overflow-wrap:anywhere] whitespace-pre-wrap">{assessment.justification}</p>
          )}
          <p className="mt-0.5 text-small text-muted">
            {assessment.by.id === meId ? "you" : assessment.by.name},{" "}
            <LocalTime moment={assessment.createdAt} />
          </p>
        </li>
      ))}
    </ol>
  );
}

"use client";

import { LocalTime } from "@/components/review/local-time";
import type { Adjudication } from "@/domain/claim/adjudication";
import type { Assessment } from "@/domain/claim/claim";
import { reasonName, verdictName } from "@/domain/claim/verdict";
import { verdictClass } from "./verdict-class";

type Props = {
  assessments: readonly Assessment[];
  adjudications: readonly Adjudication[];
  meId: string;
};

/** Who judged the claim how, and what an editor decided between them, newest first. */
export function AssessmentList({ assessments, adjudications, meId }: Props) {
  return (
    <ol className="grid gap-3">
      {historyOf(assessments, adjudications).map((given, at) => (
        <li key={given.id} className={at > 0 ? "text-muted" : undefined}>
          <p>
            {"settles" in given && "Decided: "}
            <span className={`chip ${verdictClass[given.verdict]}`}>{verdictName[given.verdict]}</span>
            {given.reason && ` · ${reasonName[given.reason]}`}
          </p>
          {given.justification && (
            <p className="mt-0.5 [overflow-wrap:anywhere] whitespace-pre-wrap" dir="auto">
              {given.justification}
            </p>
          )}
          <p className="mt-0.5 text-small text-muted">
            {given.by.id === meId ? "you" : <bdi>{given.by.name}</bdi>},{" "}
            <LocalTime moment={given.createdAt} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Newest first. A decision stands above the judgements that it settles, whatever the clocks say. */
function historyOf(
  assessments: readonly Assessment[],
  adjudications: readonly Adjudication[],
): (Assessment | Adjudication)[] {
  const history: (Assessment | Adjudication)[] = [...assessments];
  for (const decision of adjudications) {
    const after = history.findLastIndex(
      (each) =>
        each.createdAt < decision.createdAt || decision.settles.includes(each.id) || "settles" in each,
    );
    history.splice(after + 1, 0, decision);
  }
  return history.reverse();
}

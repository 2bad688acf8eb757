"use client";

import { judge } from "@/components/review/acts";
import { verdictKeys } from "@/components/review/verdict-keys";
import { useReview } from "@/components/review/use-review";
import { Key } from "@/components/ui/key";
import { type Verdict, verdictName, verdicts } from "@/domain/claim/verdict";
import { Choices } from "./choices";
import { verdictClass } from "./verdict-class";
import { VerdictIcon } from "./verdict-icon";

/** The four verdicts; choosing one gives it. */
export function VerdictPicker({ value, draft }: { value: Verdict | null; draft: boolean }) {
  const store = useReview();
  return (
    <Choices
      label="Verdict"
      className="mt-3 grid grid-cols-2 gap-1.5"
      value={value}
      unavailable={!store.mayWrite}
      choices={verdicts.map((verdict) => ({ value: verdict, className: `choice ${verdictClass[verdict]}` }))}
      onChoose={(verdict) => judge(store, verdict)}
    >
      {(verdict) => (
        <>
          <VerdictIcon verdict={verdict} draft={draft && verdict === value} />
          {verdictName[verdict]}
          <span className="ml-auto max-[760px]:hidden" aria-hidden="true">
            <Key>{verdictKeys[verdict]}</Key>
          </span>
        </>
      )}
    </Choices>
  );
}

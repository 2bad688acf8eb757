"use client";

import { usePreferences } from "@/components/preferences/use-preferences";
import { judge, judgeAndGoOn } from "@/components/review/acts";
import { verdictAction } from "@/components/review/actions";
import { KeyHint } from "@/components/review/key-hint";
import { useReview } from "@/components/review/use-review";
import { type Verdict, verdictName, verdicts } from "@/domain/claim/verdict";
import { Choices } from "./choices";
import { verdictClass } from "./verdict-class";
import { VerdictIcon } from "./verdict-icon";

/** The four verdicts; choosing one gives it. */
export function VerdictPicker({ value, draft }: { value: Verdict | null; draft: boolean }) {
  const store = useReview();
  const { preferences } = usePreferences();
  return (
    <Choices
      label="Verdict"
      className="mt-3 grid grid-cols-2 gap-1.5"
      value={value}
      unavailable={!store.mayWrite}
      choices={verdicts.map((verdict) => ({ value: verdict, className: `choice ${verdictClass[verdict]}` }))}
      onChoose={(verdict) => (preferences.goesOn ? judgeAndGoOn : judge)(store, verdict)}
    >
      {(verdict) => (
        <>
          <VerdictIcon verdict={verdict} draft={draft && verdict === value} />
          {verdictName[verdict]}
          <KeyHint of={verdictAction(verdict)} className="ml-auto max-[760px]:hidden" />
        </>
      )}
    </Choices>
  );
}

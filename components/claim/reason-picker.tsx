"use client";

import { judge } from "@/components/review/acts";
import { useReview } from "@/components/review/use-review";
import { Key } from "@/components/ui/key";
import { type Reason, reasonName, reasonsFor, type Verdict } from "@/domain/claim/verdict";
import { Choices } from "./choices";

/** Why it is disputed, or needs no check. Number keys choose too. */
export function ReasonPicker({ verdict, value }: { verdict: Verdict; value: Reason | null }) {
  const store = useReview();
  const reasons = reasonsFor[verdict];
  if (reasons.length === 0) return null;
  return (
    <div className="mt-3" data-needed={value === null || undefined}>
      <h3 className="text-small font-semibold text-soft">
        {verdict === "disputed" ? "Why is it disputed?" : "Why does it need no check?"}
      </h3>
      <Choices
        label="Reason"
        className="mt-1.5 grid grid-cols-2 gap-x-1.5 gap-y-0.5"
        value={value}
        unavailable={!store.mayWrite}
        choices={reasons.map((reason) => ({ value: reason, className: "reason" }))}
        onChoose={(reason) => judge(store, verdict, reason)}
      >
        {(reason) => (
          <>
            <span aria-hidden="true" className="max-[760px]:hidden">
              <Key>{String(reasons.indexOf(reason) + 1)}</Key>
            </span>
            {reasonName[reason]}
          </>
        )}
      </Choices>
    </div>
  );
}

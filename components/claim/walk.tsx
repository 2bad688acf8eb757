"use client";

import { memo } from "react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { usePreferences } from "@/components/preferences/use-preferences";
import { reveal } from "@/components/review/reveal";
import { useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";

/** From sentence to sentence without a keyboard. */
export const Walk = memo(function Walk() {
  const store = useReview();
  const { preferences, change } = usePreferences();
  const go = (step: 1 | -1) => {
    if (store.step(step)) reveal(store);
  };
  return (
    <div className="walk">
      <Button kind="quiet" aria-label="Previous sentence" onClick={() => go(-1)}>
        <ChevronLeft aria-hidden className="size-4" />
      </Button>
      <Button kind="quiet" onClick={() => store.step(1, "unchecked", true) && reveal(store)}>
        Next unchecked
      </Button>
      <label className="walk-on">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={preferences.goesOn}
          onChange={({ target }) => change({ goesOn: target.checked })}
        />
        Go on after a verdict
      </label>
      <Button kind="quiet" aria-label="Next sentence" onClick={() => go(1)}>
        <ChevronRight aria-hidden className="size-4" />
      </Button>
    </div>
  );
});

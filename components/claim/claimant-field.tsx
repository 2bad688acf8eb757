"use client";

import { memo, useState } from "react";
import { changeClaimant } from "@/components/review/acts";
import { claimantId } from "@/components/review/field-ids";
import { useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** Who made the claim, if not the article itself: a quiet line that becomes a field. */
export const ClaimantField = memo(function ClaimantField({
  claimant,
  version,
}: {
  claimant: string | null;
  version: number | null;
}) {
  const store = useReview();
  const [typed, setTyped] = useState<string | null>(null);
  // Somebody else may change it while this person types.
  const [began, setBegan] = useState({ claimant, version });
  if (typed === null) {
    return (
      <p className="flex items-center gap-2 text-small text-muted">
        <span className="min-w-0 wrap-anywhere">Claimed by {claimant ?? "the article itself"}</span>
        {store.mayWrite && (
          <button
            id={claimantId}
            type="button"
            className="link-quiet underline"
            onClick={() => {
              setBegan({ claimant, version });
              setTyped(claimant ?? "");
            }}
          >
            Change<span className="sr-only"> the claimant</span>
          </button>
        )}
      </p>
    );
  }
  const save = () => {
    const wanted = typed.replace(/\s+/g, " ").trim() || null;
    if (wanted !== began.claimant) changeClaimant(store, wanted, began);
    setTyped(null);
  };
  return (
    <form
      className="flex items-center gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        setTyped(null);
      }}
    >
      <TextInput
        aria-label="Claimant"
        placeholder="A person or body; empty for the article itself"
        value={typed}
        maxLength={300}
        autoFocus
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit">Save</Button>
    </form>
  );
});

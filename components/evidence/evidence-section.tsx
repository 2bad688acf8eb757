"use client";

import { useState } from "react";
import { addEvidence, readingOnly } from "@/components/review/acts";
import { noteKey, type Target } from "@/components/review/target";
import { addEvidenceId } from "@/components/review/field-ids";
import { KeyHint } from "@/components/review/key-hint";
import { useDraft, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { EvidenceForm } from "./evidence-form";
import { EvidenceItem } from "./evidence-item";
import { SourceLinks } from "./source-links";

/** The sources on a claim, and the form for another one, which opens by itself when one was begun and not saved. */
export function EvidenceSection({ target }: { target: Target }) {
  const store = useReview();
  const draftKey = `new ${noteKey(store, target)}`;
  const draft = useDraft(draftKey);
  const [isOpen, setOpen] = useState(false);
  const evidence = target.claim?.evidence ?? [];
  const isShown = store.mayWrite && (isOpen || draft !== null);
  const close = () => {
    store.drafts.set(draftKey, null);
    setOpen(false);
    document.getElementById(addEvidenceId)?.focus();
  };
  return (
    <section aria-labelledby="evidence-heading">
      <h3 id="evidence-heading" className="inspector-heading">
        Evidence
        {store.mayWrite && (
          <Button
            kind="quiet"
            id={addEvidenceId}
            className="-my-1 -mr-2 ml-auto"
            aria-expanded={isShown}
            onClick={() => setOpen(true)}
          >
            Add evidence
            <KeyHint of="evidence" className="max-[760px]:hidden" />
          </Button>
        )}
      </h3>
      {isShown && (
        <EvidenceForm
          label="Add evidence"
          draftKey={draftKey}
          edits={null}
          sentence={target.sentence}
          claimId={target.claim?.id ?? null}
          onSave={(source) => {
            close();
            addEvidence(store, source);
          }}
          onCancel={close}
        />
      )}
      {evidence.length === 0 && !isShown && (
        <p className="text-muted">{store.mayWrite ? "None yet." : `None yet. ${readingOnly(store)}`}</p>
      )}
      {evidence.length > 0 && (
        <ul>
          {evidence.map((item) => (
            <EvidenceItem
              key={item.id}
              evidence={item}
              sentence={target.sentence}
              claimText={target.claim?.text ?? ""}
            />
          ))}
        </ul>
      )}
      {!isShown && <SourceLinks sentence={target.sentence} />}
    </section>
  );
}

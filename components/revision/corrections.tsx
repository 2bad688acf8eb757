"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { correctionId } from "@/components/review/field-ids";
import { KeyHint } from "@/components/review/key-hint";
import type { Target } from "@/components/review/target";
import { useRecords, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { can } from "@/domain/access";
import { overlaps } from "@/domain/text/span";

const CorrectionForm = dynamic(() => import("./correction-form").then((all) => all.CorrectionForm));
const ProposedWords = dynamic(() => import("./proposed-words").then((all) => all.ProposedWords));

/** Other words that somebody proposed for the sentence, and the form to propose some. */
export function Corrections({ target }: { target: Target }) {
  const store = useReview();
  const [isOpen, setOpen] = useState(false);
  const corrections = useRecords("corrections");
  const sentence = store.revision.sentences[target.sentence];
  if (!sentence) return null;
  const here = [...corrections.values()].flatMap(({ record }) =>
    record?.state === "proposed" && record.spans.some((span) => overlaps(span, sentence)) ? [record] : [],
  );
  const mayPropose = store.mayWrite && can(store.me.role, "correction:propose");
  if (here.length === 0 && !mayPropose) return null;
  const close = () => {
    setOpen(false);
    document.getElementById(correctionId)?.focus();
  };
  return (
    <section aria-labelledby="corrections-heading">
      <h3 id="corrections-heading" className="inspector-heading">
        Corrections
        {mayPropose && (
          <Button
            kind="quiet"
            id={correctionId}
            className="-my-1 -mr-2 ml-auto"
            aria-expanded={isOpen}
            onClick={() => setOpen(true)}
          >
            Propose other words
            <KeyHint of="correct" className="max-[760px]:hidden" />
          </Button>
        )}
      </h3>
      {isOpen && <CorrectionForm sentence={target.sentence} onClose={close} />}
      {here.length > 0 && (
        <ul className="grid gap-3">
          {here.map((each) => (
            <li key={each.id}>
              <ProposedWords correction={each} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

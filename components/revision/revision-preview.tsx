"use client";

import { useState, type SubmitEvent } from "react";
import { UploadStatus } from "@/components/import/upload-status";
import type { ShownUpload } from "@/components/import/use-upload";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { StepBar } from "@/components/ui/step-bar";
import { TextInput } from "@/components/ui/text-input";
import { digits } from "@/domain/digits";
import { longestNote } from "@/domain/revision/correction";
import { AnchoringList } from "./anchoring-list";
import { ComparedList } from "./compared-list";
import type { Previewed } from "./previewed";

type Props = {
  preview: Previewed;
  language: string;
  isBusy: boolean;
  upload: ShownUpload;
  onCancel: () => void;
  /** Back to the text; `null` where there is none to change. */
  onBack: (() => void) | null;
  onStore: (note: string) => void;
};

/** What a revision would do, before it is stored: to verdicts first, then to each sentence. */
export function RevisionPreview({ preview, language, isBusy, upload, onCancel, onBack, onStore }: Props) {
  const [note, setNote] = useState("");
  const { anchoring, compared, follows, isSame } = preview;
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isBusy && !isSame) onStore(note.trim());
  }
  return (
    <form noValidate onSubmit={submit} className="max-w-[60rem]">
      <h2 ref={focusAtFirst} tabIndex={-1} className="font-serif text-h2 font-semibold outline-none">
        {isSame ? "This is the text that stands already" : `What revision ${follows + 1} would change`}
      </h2>
      <p className="mt-1 max-w-[38rem] text-soft">{summaryOf(preview)}</p>
      <AnchoringList anchoring={anchoring} language={language} />
      {compared.length > 0 && (
        <section aria-labelledby="compared" className="mt-8">
          <h3 id="compared" className="mb-2 font-semibold">
            Sentence by sentence
          </h3>
          <ComparedList compared={compared} language={language} />
        </section>
      )}
      {!isSame && (
        <div className="mt-6 max-w-[38rem]">
          <Field label="Note" hint="Why it came, for the list of revisions and the log. It can stay empty.">
            {(control) => (
              <TextInput
                {...control}
                value={note}
                maxLength={longestNote}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
      )}
      <StepBar>
        <UploadStatus upload={upload} working="Storing…" onCancel={onCancel}>
          {digits(preview.words)} {preview.words === 1 ? "word" : "words"}, {digits(preview.sentences.length)}{" "}
          {preview.sentences.length === 1 ? "sentence" : "sentences"}. Nothing is stored yet.
        </UploadStatus>
        {onBack && <Button onClick={onBack}>Back to the text</Button>}
        {!isSame && (
          <Button type="submit" kind="primary" unavailable={isBusy}>
            {isBusy ? "Storing…" : `Make it revision ${follows + 1}`}
          </Button>
        )}
      </StepBar>
    </form>
  );
}

function summaryOf({ anchoring, compared, isSame }: Previewed): string {
  if (isSame) return "There is nothing to bring in: word for word, this is the current revision.";
  const { stale, removed, ambiguous } = anchoring;
  const sentences = `${compared.length} ${compared.length === 1 ? "sentence differs" : "sentences differ"}.`;
  if (stale + removed + ambiguous === 0)
    return `${sentences} Every verdict stays on the words it was given on.`;
  const parts = [
    stale > 0 && `${stale} ${stale === 1 ? "verdict goes" : "verdicts go"} stale`,
    removed > 0 && `${removed} ${removed === 1 ? "claim is" : "claims are"} no longer in the text`,
    ambiguous > 0 && `${ambiguous} ${ambiguous === 1 ? "claim needs" : "claims need"} a person to place`,
  ].filter((part) => part !== false);
  return `${sentences} ${parts.join(", ")}. All other verdicts stay on the words they were given on.`;
}

const focusAtFirst = (heading: HTMLElement | null) => heading?.focus();

"use client";

import { type SubmitEvent, useState } from "react";
import { uuidv7 } from "uuidv7";
import { send } from "@/components/http/send";
import { useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { longestNote, longestProposal } from "@/domain/revision/correction";

type Props = { sentence: number; onClose: () => void };

/** Proposes other words for a sentence. The text changes only when an editor puts them into a revision. */
export function CorrectionForm({ sentence, onClose }: Props) {
  const store = useReview();
  const { start = 0, end = 0 } = store.revision.sentences[sentence] ?? {};
  const [id] = useState(uuidv7);
  const [words, setWords] = useState(store.revision.text.slice(start, end));
  const [note, setNote] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function propose(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const body = { id, sentence, revision: store.revision.number, proposed: words, note };
    const path = `/api/v1/articles/${encodeURIComponent(store.article.id)}/corrections`;
    const sent = await send(path, { method: "POST", body, headers: { "idempotency-key": id } });
    setBusy(false);
    if (!sent.ok) return setFault(sent.problem.errors?.[0]?.message ?? sent.problem.detail);
    store.tell("The correction is proposed. An editor puts it into the next revision, or rejects it.");
    onClose();
  }

  return (
    <form noValidate className="grid gap-2" onSubmit={(event) => void propose(event)}>
      <Field label="Words that should stand there" error={fault ?? undefined}>
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            rows={4}
            dir="auto"
            maxLength={longestProposal}
            value={words}
            onChange={(event) => {
              setFault(null);
              setWords(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <Field label="Why" hint="For the editor and the writer. It can stay empty.">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            dir="auto"
            maxLength={longestNote}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
      <p className="flex gap-2">
        <Button type="submit" kind="primary" unavailable={isBusy}>
          {isBusy ? "Sending…" : "Propose"}
        </Button>
        <Button onClick={onClose}>Leave the words</Button>
      </p>
    </form>
  );
}

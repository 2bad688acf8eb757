"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type SubmitEvent, useState } from "react";
import { useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { Failure } from "@/domain/result";

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void; onClosed: () => void };

const formId = "reopen-form";

/** Opens a signed-off article again; the reason goes into the log and the reports to come. */
export function ReopenDialog({ isOpen, onOpenChange, onClosed }: Props) {
  const [isBusy, setBusy] = useState(false);
  return (
    <Dialog
      title="Reopen this article?"
      description="Its verdicts stay, and people can change them again. The report that was signed off is kept as it was; the article needs a new sign-off."
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onClosed={onClosed}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Leave it signed off</Button>
          <Button kind="primary" type="submit" form={formId} unavailable={isBusy}>
            {isBusy ? "Reopening…" : "Reopen the article"}
          </Button>
        </>
      }
    >
      {isOpen && <ReasonForm isBusy={isBusy} setBusy={setBusy} onReopened={() => onOpenChange(false)} />}
    </Dialog>
  );
}

type FormProps = { isBusy: boolean; setBusy: (isBusy: boolean) => void; onReopened: () => void };

function ReasonForm({ isBusy, setBusy, onReopened }: FormProps) {
  const store = useReview();
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const error = failure?.errors?.find(({ path }) => path === "reason")?.message;

  async function reopen() {
    if (isBusy) return;
    setBusy(true);
    const answer = await store.perform({ type: "article.reopen", reason }, null);
    setBusy(false);
    if (answer.ok) return onReopened();
    setFailure(answer.failure);
    // Somebody was first.
    if (answer.failure.code === "conflict") router.refresh();
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void reopen();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void reopen();
  };
  return (
    <form id={formId} aria-label="Reopen" className="grid gap-3" noValidate onSubmit={onSubmit}>
      {failure && !error && <Notice title="Not reopened">{failure.message}</Notice>}
      <Field
        label="Reason"
        hint="It stands in the log, and beside the sign-off in later reports."
        error={error}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={({ target: { value } }) => setReason(value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
    </form>
  );
}

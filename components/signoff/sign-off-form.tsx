"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type SubmitEvent, useState } from "react";
import { useDraft, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { Preflight } from "@/domain/coverage/preflight";
import type { Failure } from "@/domain/result";
import { usualStatement } from "@/domain/signoff/usual-statement";

type Props = { found: Preflight; onSigned: () => void };

const draftKey = "sign-off";

/** The statement that an editor signs. What was seen of the log goes along, so that nobody signs what they did not see. */
export function SignOffForm({ found, onSigned }: Props) {
  const store = useReview();
  const router = useRouter();
  const draft = useDraft(draftKey);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const usual = usualStatement(store.revision.number, found);
  const statement = draft ?? usual;

  async function signOff() {
    if (isBusy) return;
    setBusy(true);
    const seq = store.desk().seen;
    const answer = await store.perform({ type: "article.sign-off", statement, seq }, null);
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    store.drafts.set(draftKey, null);
    onSigned();
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void signOff();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void signOff();
  };
  const isLate =
    failure?.code === "changed" || failure?.code === "not_ready" || failure?.code === "signed_off";
  const showNow = () => {
    setFailure(null);
    router.refresh();
  };
  return (
    <form aria-label="Sign off" className="mt-4 grid gap-3" noValidate onSubmit={onSubmit}>
      {failure && (
        <Notice title="Not signed off">
          {failure.message}
          {isLate && (
            <p className="mt-2">
              <Button onClick={showNow}>Show it as it is now</Button>
            </p>
          )}
        </Notice>
      )}
      <Field
        label="Your statement"
        hint="It stands in the report with your name. The report is frozen, and nothing changes until an editor reopens the article."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            maxLength={2000}
            value={statement}
            onChange={({ target: { value } }) => store.drafts.set(draftKey, value === usual ? null : value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <Button type="submit" kind="primary" className="justify-self-start" unavailable={isBusy}>
        {isBusy ? "Signing off…" : "Sign off"}
      </Button>
    </form>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useState } from "react";
import { errorAt, type Problem, send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";

export function RenamePasskey({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const body = { name: formText(new FormData(form), "name") };
    const sent = await send(`/api/v1/passkeys/${encodeURIComponent(id)}`, { method: "PATCH", body });
    if (!sent.ok) return showFault(form, () => setProblem(sent.problem));
    setProblem(null);
    setOpen(false);
    router.refresh();
  }

  return (
    <>
      <Button kind="quiet" aria-label={`Rename ${name}…`} onClick={() => setOpen(true)}>
        Rename…
      </Button>
      <Dialog
        title="Rename this passkey"
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" form={formId} kind="primary">
              Save the name
            </Button>
          </>
        }
      >
        <form id={formId} method="post" noValidate onSubmit={submit}>
          <Field label="Name" error={problem ? (errorAt(problem, "name") ?? problem.detail) : undefined}>
            {(control) => (
              <TextInput {...control} name="name" defaultValue={name} maxLength={100} autoComplete="off" />
            )}
          </Field>
        </form>
      </Dialog>
    </>
  );
}

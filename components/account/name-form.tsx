"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { errorAt, type Problem, send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";
import { toast } from "@/components/ui/toast";

/** Changes the name that colleagues see. */
export function NameForm({ name }: { name: string }) {
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    setBusy(true);
    const body = { name: formText(new FormData(form), "name") };
    const sent = await send("/api/v1/account", { method: "PATCH", body });
    setBusy(false);
    if (!sent.ok) return showFault(form, () => setProblem(sent.problem));
    setProblem(null);
    toast("Your name is saved");
    router.refresh();
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-wrap items-start gap-2">
      <Field
        label="Name"
        hint="Colleagues see it, and so do the log and the reports from now on."
        error={problem ? (errorAt(problem, "name") ?? problem.detail) : undefined}
        className="min-w-full grow sm:max-w-96 sm:min-w-56"
      >
        {(control) => (
          <TextInput {...control} name="name" defaultValue={name} autoComplete="name" maxLength={100} />
        )}
      </Field>
      <Button type="submit" unavailable={isBusy} className="sm:mt-5">
        {isBusy ? "Saving…" : "Save the name"}
      </Button>
    </form>
  );
}

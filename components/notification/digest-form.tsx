"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { send } from "@/components/http/send";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { type Digest, digests } from "@/domain/notification/notification";

/** How often one's unread things are mailed. */
export function DigestForm({ digest }: { digest: Digest }) {
  const router = useRouter();
  const [isBusy, startTransition] = useTransition();

  function choose(next: string) {
    startTransition(async () => {
      const sent = await send("/api/v1/account", { method: "PATCH", body: { digest: next } });
      if (sent.ok) toast("Saved");
      else toast.error(sent.problem.detail);
      router.refresh();
    });
  }

  return (
    <Field label="Mail me what is unread" className="max-w-[20rem]">
      {(control) => (
        <Select
          {...control}
          key={digest}
          defaultValue={digest}
          disabled={isBusy}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {digests.map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const names: Record<Digest, string> = {
  never: "Never",
  hourly: "At most every hour",
  daily: "At most once a day",
};

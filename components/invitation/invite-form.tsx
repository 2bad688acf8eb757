"use client";

import { type SubmitEvent, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { errorAt } from "@/components/http/send";
import { useWrite } from "@/components/http/use-write";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type Role, roleName, roleSays } from "@/domain/access";

type Props = { deskId: string; /** Those that the person may give. */ roles: readonly Role[] };

/** Makes a link that lets one person in, and shows it this once. */
export function InviteForm({ deskId, roles }: Props) {
  const [role, setRole] = useState<Role>("reviewer");
  const [made, setMade] = useState<{ email: string; link: string; isMailed: boolean } | null>(null);
  const { problem, isBusy, write } = useWrite();
  // One id for all tries, so that a repeated press makes one invitation.
  const id = useRef<string | null>(null);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const email = formText(new FormData(form), "email");
    id.current ??= uuidv7();
    const body = { id: id.current, email, role };
    write(`/desks/${deskId}/invitations`, { method: "POST", body }, ({ data }) => {
      const { link, isMailed } = data as { link: string | null; isMailed: boolean };
      id.current = null;
      form.reset();
      setMade(link === null ? null : { email, link, isMailed });
    });
  }

  return (
    <>
      <form
        onSubmit={submit}
        noValidate
        className="grid max-w-[38rem] gap-x-3 gap-y-2 sm:grid-cols-[1fr_9rem_auto]"
      >
        {problem && !problem.errors?.length && (
          <div className="col-span-full">
            <Notice title={problem.title}>{problem.detail}</Notice>
          </div>
        )}
        <Field label="E-mail of the person" error={errorAt(problem, "email")}>
          {(control) => (
            <TextInput
              {...control}
              type="email"
              name="email"
              autoComplete="off"
              // What was changed is another request than the one that was refused.
              onChange={() => (id.current = null)}
            />
          )}
        </Field>
        <Field label="Role">
          {(control) => (
            <Select
              {...control}
              value={role}
              onChange={(event) => {
                id.current = null;
                setRole(roles.find((each) => each === event.currentTarget.value) ?? role);
              }}
            >
              {roles.map((each) => (
                <option key={each} value={each}>
                  {roleName[each]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="sm:pt-[1.35rem]">
          <Button type="submit" unavailable={isBusy}>
            {isBusy ? "Making…" : "Make a link"}
          </Button>
        </div>
        <p className="col-span-full text-small text-muted" aria-live="polite">
          {roleName[role]}: {roleSays[role]}
        </p>
      </form>
      {made && (
        <div
          role="group"
          aria-label="New invitation"
          className="mt-4 max-w-[38rem] border-l-3 border-accent py-1 pl-3"
        >
          <CopyField
            key={made.link}
            label={`The link for ${made.email}`}
            hint={`${made.isMailed ? "It went to them by mail. You can copy it as well" : "Copy it now and send it to them"}: it cannot be shown again. It works once, for this address only, for seven days.`}
            value={made.link}
            copy="Copy the link"
            done="I have it, hide it"
            onDone={() => setMade(null)}
          />
        </div>
      )}
    </>
  );
}

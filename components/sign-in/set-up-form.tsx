"use client";

import { type SubmitEvent, useState } from "react";
import { errorAt, type Problem, send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { formText } from "@/components/ui/form-text";
import { Notice } from "@/components/ui/notice";
import { showFault } from "@/components/ui/show-fault";
import { TextInput } from "@/components/ui/text-input";
import { PasswordInput } from "./password-input";
import { trySignIn } from "./sign-in";

/** Makes the first person and the desk, then signs that person in. */
export function SetUpForm({ token }: { token: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const founding = toFounding(new FormData(form));
    setBusy(true);
    const sent = await send("/api/v1/set-up", { method: "POST", body: { token, ...founding } });
    if (sent.ok) {
      const { email, password } = founding;
      const { is } = await trySignIn("credentials", { email, password });
      return window.location.assign(is === "in" ? "/articles" : "/sign-in");
    }
    setBusy(false);
    showFault(form, () => setProblem(sent.problem));
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      {problem && !problem.errors?.length && <Notice title={problem.title}>{problem.detail}</Notice>}
      <Field label="Your name" error={errorAt(problem, "name")}>
        {(control) => <TextInput {...control} name="name" autoComplete="name" maxLength={100} autoFocus />}
      </Field>
      <Field
        label="E-mail"
        hint="You sign in with it. Stet sends nothing there."
        error={errorAt(problem, "email")}
      >
        {(control) => <TextInput {...control} type="email" name="email" autoComplete="username" />}
      </Field>
      <Field label="Password" hint="At least 12 characters." error={errorAt(problem, "password")}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" />}
      </Field>
      <Field
        label="Name of the desk"
        hint="For example, Harwick Courier checking desk."
        error={errorAt(problem, "desk")}
      >
        {(control) => <TextInput {...control} name="desk" autoComplete="organization" maxLength={100} />}
      </Field>
      <Checkbox
        name="sample"
        defaultChecked
        label="Add the sample article"
        hint="A made-up local story with mistakes to find. You can delete it."
      />
      <div className="mt-2">
        <Button type="submit" kind="primary" unavailable={isBusy}>
          {isBusy ? "Setting up…" : "Set up the desk"}
        </Button>
      </div>
    </form>
  );
}

function toFounding(entered: FormData) {
  const text = (name: string) => formText(entered, name);
  return {
    name: text("name"),
    email: text("email"),
    password: text("password"),
    desk: text("desk"),
    sample: entered.has("sample"),
  };
}

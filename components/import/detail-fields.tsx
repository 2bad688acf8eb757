"use client";

import type { ComponentProps } from "react";
import { errorAt, type Problem } from "@/components/http/send";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { LanguageField } from "./language-field";

export type Details = {
  title: string;
  byline: string;
  sourceUrl: string;
  language: string;
  deadline: string;
};

type Props = {
  details: Details;
  onChange: (change: Partial<Details>) => void;
  problem: Problem | null;
  languages: readonly { code: string; name: string }[];
};

/** What is kept about an article besides its text. `deadline` is as `datetime-local` has it. */
export function DetailFields({ details, onChange, problem, languages }: Props) {
  const input = (name: Exclude<keyof Details, "language">): ComponentProps<"input"> => ({
    name,
    value: details[name],
    onChange: (event) => onChange({ [name]: event.currentTarget.value }),
    autoComplete: "off",
  });
  return (
    <div className="grid gap-4">
      <Field label="Title" hint="Left empty, it is the text’s first words." error={errorAt(problem, "title")}>
        {(control) => <TextInput {...control} {...input("title")} />}
      </Field>
      <Field label="Byline" error={errorAt(problem, "byline")}>
        {(control) => <TextInput {...control} {...input("byline")} />}
      </Field>
      <Field
        label="Published at"
        hint="A web address, if it is public already."
        error={errorAt(problem, "sourceUrl")}
      >
        {(control) => <TextInput {...control} {...input("sourceUrl")} type="url" inputMode="url" />}
      </Field>
      <Field label="Deadline" error={errorAt(problem, "deadline")}>
        {(control) => <TextInput {...control} {...input("deadline")} type="datetime-local" />}
      </Field>
      <LanguageField
        languages={languages}
        value={details.language}
        onChoose={(language) => onChange({ language })}
        error={errorAt(problem, "language")}
      />
    </div>
  );
}

"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useDraft, useReview } from "@/components/review/use-review";
import type { SourceEntry } from "@/components/review/write";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { TextInput } from "@/components/ui/text-input";
import { sourceTypeName, sourceTypes, stanceName, stances } from "@/domain/evidence/evidence";
import { SourceAdvice } from "./source-advice";
import {
  type Before,
  editDraft,
  emptyForm,
  formOf,
  parseForm,
  type SourceField,
  type SourceForm,
  toSource,
} from "./source-form";

type Props = {
  label: string;
  /** What is typed is kept under this name until it is saved or given up. */
  draftKey: string;
  /** The evidence that is changed: its id, and what the change began from. */
  edits: { id: string; before: Before } | null;
  sentence: number;
  claimId: string | null;
  onSave: (source: SourceEntry) => void;
  onCancel: () => void;
};

export function EvidenceForm({ label, draftKey, edits, sentence, claimId, onSave, onCancel }: Props) {
  const store = useReview();
  const before = edits?.before ?? null;
  const initial = before ? formOf(before) : emptyForm;
  const form = parseForm(useDraft(draftKey)) ?? initial;
  const [errors, setErrors] = useState<Partial<Record<SourceField, string>>>({});
  const element = useRef<HTMLFormElement>(null);

  const set = (field: SourceField, value: string) => {
    const next = { ...form, [field]: value };
    setErrors(({ [field]: _, ...rest }) => rest);
    const text = before ? editDraft(next, before) : JSON.stringify(next);
    store.drafts.set(draftKey, isSame(next, initial) ? null : text);
  };
  const save = () => {
    const source = toSource(form, before, store.now());
    if (source.ok) return onSave(source.value);
    const found = Object.fromEntries(
      (source.failure.errors ?? []).map(({ path, message }) => [path, message]),
    );
    setErrors(found);
    const [first] = Object.keys(found);
    if (first) element.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  };
  const control = (name: SourceField) => ({
    name,
    value: form[name],
    onChange: ({ target }: { target: { value: string } }) => set(name, target.value),
  });

  return (
    <form
      ref={element}
      aria-label={label}
      noValidate
      className="evidence-form"
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <Field label="Address" error={errors.url} className="col-span-2">
        {(wiring) => (
          <TextInput
            {...wiring}
            {...control("url")}
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            autoFocus
          />
        )}
      </Field>
      <SourceAdvice
        address={form.url}
        sentence={sentence}
        claimId={claimId}
        exceptId={edits?.id ?? null}
        onFill={(href) => set("url", href)}
      />
      <fieldset className="col-span-2">
        <legend className="text-small font-semibold text-soft">This source</legend>
        <div className="mt-1 flex gap-4">
          {stances.map((stance) => (
            <label key={stance} className="flex cursor-pointer items-center gap-1.5">
              <input
                type="radio"
                name="stance"
                value={stance}
                checked={form.stance === stance}
                onChange={() => set("stance", stance)}
                className="accent-accent"
              />
              {stanceName[stance]}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label="Quotation" hint="The words of the source, exactly" className="col-span-2">
        {(wiring) => <Textarea {...wiring} {...control("quote")} rows={3} maxLength={20_000} />}
      </Field>
      <Field label="Place in the source" className="col-span-2">
        {(wiring) => (
          <TextInput
            {...wiring}
            {...control("locator")}
            maxLength={300}
            placeholder="p. 31, 12:40, table 2"
          />
        )}
      </Field>
      <Field label="Title" className="col-span-2">
        {(wiring) => <TextInput {...wiring} {...control("title")} maxLength={500} />}
      </Field>
      <Field label="Publisher">
        {(wiring) => <TextInput {...wiring} {...control("publisher")} maxLength={300} />}
      </Field>
      <Field label="Author">
        {(wiring) => <TextInput {...wiring} {...control("author")} maxLength={300} />}
      </Field>
      <Field label="Published" error={errors.publishedAt}>
        {(wiring) => (
          <TextInput {...wiring} {...control("publishedAt")} maxLength={10} placeholder="2026-11-21" />
        )}
      </Field>
      <Field label="Read on" error={errors.accessedAt} hint={before ? undefined : "Empty: now"}>
        {(wiring) => <TextInput {...wiring} {...control("accessedAt")} type="datetime-local" />}
      </Field>
      <Field label="Kind of source" className="col-span-2">
        {(wiring) => (
          <Select {...wiring} {...control("sourceType")}>
            <option value="">Not said</option>
            {sourceTypes.map((type) => (
              <option key={type} value={type}>
                {sourceTypeName[type]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="col-span-2 flex items-center gap-2">
        <Button kind="primary" type="submit">
          {before ? "Save changes" : "Add evidence"}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {before ? "Leave as it was" : "Do not add"}
        </Button>
      </div>
    </form>
  );
}

const isSame = (a: SourceForm, b: SourceForm) => JSON.stringify(a) === JSON.stringify(b);

"use client";

import type { SubmitEvent } from "react";
import type { Problem } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StepBar } from "@/components/ui/step-bar";
import { digits } from "@/domain/digits";
import { DetailFields, type Details } from "./detail-fields";
import type { Preview } from "./preview-blocks";
import { PreviewFacts } from "./preview-facts";
import { PreviewText } from "./preview-text";
import { UploadStatus } from "./upload-status";
import type { ShownUpload } from "./use-upload";
import { sourcePaths } from "./source";

type Props = {
  preview: Preview;
  details: Details;
  onChange: (change: Partial<Details>) => void;
  languages: readonly { code: string; name: string }[];
  problem: Problem | null;
  busy: "reading" | "storing" | null;
  upload: ShownUpload;
  onCancel: () => void;
  onBack: () => void;
  onStore: (form: HTMLFormElement) => void;
};

/** The text as it will be checked, and what is kept about it. */
export function PreviewStep({
  preview,
  details,
  onChange,
  languages,
  problem,
  busy,
  upload,
  onCancel,
  onBack,
  onStore,
}: Props) {
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy === null) onStore(event.currentTarget);
  }

  return (
    <form noValidate onSubmit={submit}>
      <h2 ref={focusAtFirst} tabIndex={-1} className="font-serif text-h2 font-semibold outline-none">
        This is what will be checked
      </h2>
      <p className="mt-1 max-w-[38rem] text-soft">
        Each numbered stretch is one sentence and gets a verdict of its own. If something is cut wrongly, go
        back and mend the text.
      </p>
      {problem && isAbove(problem) && (
        <div className="mt-4">
          <Notice title={problem.title}>{problem.detail}</Notice>
        </div>
      )}
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <aside
          aria-label="About this article"
          className="grid content-start gap-6 lg:sticky lg:top-[46px] lg:order-2 lg:-mx-2 lg:max-h-[calc(100dvh-96px)] lg:self-start lg:overflow-auto lg:px-2 lg:py-4"
        >
          <DetailFields details={details} onChange={onChange} problem={problem} languages={languages} />
          <div className="border-t border-line pt-4">
            <PreviewFacts preview={preview} />
          </div>
        </aside>
        <section
          aria-label="Text"
          aria-busy={busy === "reading"}
          className={busy === "reading" ? "opacity-50" : ""}
        >
          <PreviewText preview={preview} language={details.language} />
        </section>
      </div>
      <StepBar>
        <UploadStatus
          upload={upload}
          working={busy === "storing" ? "Storing…" : "Reading it again…"}
          onCancel={onCancel}
        >
          {counted(preview)}
        </UploadStatus>
        <Button onClick={onBack}>Back to the text</Button>
        <Button type="submit" kind="primary" unavailable={busy !== null}>
          {busy === "storing" ? "Storing…" : "Check this article"}
        </Button>
      </StepBar>
    </form>
  );
}

const focusAtFirst = (heading: HTMLElement | null) => heading?.focus();

/** Whether a problem is told above, not at one of the fields below. */
function isAbove({ errors = [] }: Problem): boolean {
  return errors.length === 0 || errors.some(({ path }) => sourcePaths.includes(path));
}

function counted({ sentences, words }: Preview): string {
  const count = (amount: number, unit: string) => `${digits(amount)} ${unit}${amount === 1 ? "" : "s"}`;
  return `${count(sentences.length, "sentence")} · ${count(words, "word")}`;
}

"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useRef, useState } from "react";
import { errorAt, type Problem } from "@/components/http/send";
import { Notice } from "@/components/ui/notice";
import { showFault } from "@/components/ui/show-fault";
import type { Details } from "./detail-fields";
import { languageChoices } from "./languages";
import type { Notation } from "./notation";
import type { Preview } from "./preview-blocks";
import { PreviewStep } from "./preview-step";
import { type HeldSource, refuseFile, type Source, sourcePaths, toBody } from "./source";
import { SourceStep } from "./source-step";
import { UploadStatus } from "./upload-status";
import { useFileDrop } from "./use-file-drop";
import { useFocusOnReturn } from "./use-focus-on-return";
import { useStore } from "./use-store";
import { useUpload } from "./use-upload";
import { useUnloadWarning } from "./use-unload-warning";

type Props = {
  /** Where the article goes, whatever desk another tab looks at by then. */
  deskId: string;
  /** Of the desk, the usual one first. */
  deskLanguages: string[];
  /** The largest upload, in bytes. */
  largest: number;
};

/** Brings an article in: its text, then a preview, then the store. The step is in the address, so that Back works. */
export function ImportArticle({ deskId, deskLanguages, largest }: Props) {
  const router = useRouter();
  const [notation, setNotation] = useState<Notation>("text");
  const [held, setHeld] = useState<HeldSource | null>(null);
  const [read, setRead] = useState<{ source: Source; preview: Preview } | null>(null);
  const [typed, setTyped] = useState<Partial<Details>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<"reading" | "storing" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const step = useRef<HTMLDivElement>(null);
  const upload = useUpload();
  const store = useStore(deskId, upload.run);

  const languages = languageChoices([...deskLanguages, ...(read ? [read.preview.language] : [])]);
  const details: Details = {
    title: typed.title ?? read?.preview.title ?? "",
    byline: typed.byline ?? read?.preview.byline ?? "",
    sourceUrl: typed.sourceUrl ?? "",
    language: typed.language || (read?.preview.language ?? deskLanguages[0] ?? "en"),
    deadline: typed.deadline ?? "",
  };
  const isPreviewing = useSearchParams().get("step") === "preview" && read !== null;
  useFocusOnReturn(field, isPreviewing);
  useUnloadWarning(() => busy !== "storing" && (held !== null || (field.current?.value.trim() ?? "") !== ""));

  const isOver = useFileDrop((files) => {
    const [file] = files;
    if (files.length > 1) return refuse("Drop one file at a time: each is an article of its own.");
    if (file) void hold(file);
  });

  async function hold(file: File) {
    const refusal = refuseFile(file, largest);
    if (refusal) return refuse(refusal);
    setProblem(null);
    setHeld({ from: "file", file, beginning: await file.slice(0, 1200).text() });
    if (isPreviewing) window.history.back();
  }

  async function preview(source: Source, language: string) {
    setBusy("reading");
    const sent = await upload.run("/api/v1/articles/preview", toBody(source, { language }));
    // Cancelled, or overtaken by a later one, as when the language is changed twice.
    if (!sent) return false;
    setBusy(null);
    if (!sent.ok) {
      showFault(step.current, () => setProblem(sent.problem));
      return false;
    }
    setProblem(null);
    setRead({ source, preview: sent.data as Preview });
    return true;
  }

  async function showPreview() {
    const text = field.current?.value ?? "";
    if (held === null && text.trim() === "") return refuse("Paste a text, or choose a file.");
    const isRead = await preview(held ?? { from: "field", notation, text }, typed.language ?? "");
    if (isRead) window.history.pushState(null, "", "?step=preview");
  }

  function change(changed: Partial<Details>) {
    setTyped({ ...typed, ...changed });
    if (changed.language !== undefined && read) void preview(read.source, changed.language);
  }

  async function storeArticle(source: Source, form: HTMLFormElement) {
    setBusy("storing");
    const stored = await store(source, details);
    if (!stored) return;
    if (stored.ok) return router.push(`/articles/${stored.id}`);
    setBusy(null);
    showFault(form, () => setProblem(stored.problem));
  }

  function cancel() {
    upload.cancel();
    setBusy(null);
    // A preview that was not read anew is in the language that it was read in.
    if (isPreviewing && busy === "reading") setTyped({ ...typed, language: read.preview.language });
  }

  function refuse(detail: string) {
    showFault(step.current, () =>
      setProblem({ ...fault, detail, errors: [{ path: "text", message: detail }] }),
    );
  }

  const sourceError = sourcePaths.map((path) => errorAt(problem, path)).find(Boolean);
  return (
    <div ref={step}>
      <div hidden={isPreviewing}>
        {problem && !sourceError && !isPreviewing && (
          <div className="mb-4">
            <Notice title={problem.title}>{problem.detail}</Notice>
          </div>
        )}
        <SourceStep
          field={field}
          held={held}
          onHold={(source) => {
            setProblem(null);
            setHeld(source);
          }}
          onEdit={() => setProblem(null)}
          onFile={(file) => void hold(file)}
          notation={notation}
          onNotation={setNotation}
          languages={[{ code: "", name: "Find it in the text" }, ...languages]}
          language={typed.language ?? ""}
          onLanguage={(language) => setTyped({ ...typed, language })}
          error={sourceError}
          isReading={busy === "reading"}
          status={<UploadStatus upload={upload.shown} working="Reading…" onCancel={cancel} />}
          onPreview={() => void showPreview()}
        />
      </div>
      {isPreviewing && (
        <PreviewStep
          preview={read.preview}
          details={details}
          onChange={change}
          languages={languages}
          problem={problem}
          busy={busy}
          upload={upload.shown}
          onCancel={cancel}
          onBack={() => window.history.back()}
          onStore={(form) => void storeArticle(read.source, form)}
        />
      )}
      {isOver && <DropHint />}
    </div>
  );
}

const fault: Problem = { status: 0, code: "invalid", title: "That was not taken", detail: "" };

function DropHint() {
  return (
    <div className="pointer-events-none fixed inset-3 z-40 grid place-items-center rounded border-2 border-dashed border-accent bg-[color-mix(in_srgb,var(--surface)_88%,transparent)]">
      <p className="font-serif text-h2 font-semibold">Drop the file to bring it in</p>
    </div>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { errorAt, type Problem, send } from "@/components/http/send";
import type { Notation } from "@/components/import/notation";
import { type HeldSource, refuseFile, type Source, sourcePaths, toBody } from "@/components/import/source";
import { SourceStep } from "@/components/import/source-step";
import { useFileDrop } from "@/components/import/use-file-drop";
import { UploadStatus } from "@/components/import/upload-status";
import { useUpload } from "@/components/import/use-upload";
import { useUnloadWarning } from "@/components/import/use-unload-warning";
import { Notice } from "@/components/ui/notice";
import { showFault } from "@/components/ui/show-fault";
import type { Previewed } from "./previewed";
import { RevisionPreview } from "./revision-preview";

/** A revision that is made from what the desk has: an earlier one, or accepted corrections. */
export type Ready = { restore: number } | { corrections: string[] };

type Props = {
  articleId: string;
  /** BCP 47, and what it is called. */
  language: { code: string; name: string };
  /** The largest upload, in bytes. */
  largest: number;
  ready: Ready | null;
};

/** Brings a new revision in: its text, then what it would do, then the store. */
export function NewRevision({ articleId, language, largest, ready }: Props) {
  const router = useRouter();
  const path = `/api/v1/articles/${encodeURIComponent(articleId)}/revisions`;
  const [notation, setNotation] = useState<Notation>("text");
  const [held, setHeld] = useState<HeldSource | null>(null);
  const [shown, setShown] = useState<{ source: Source | Ready; preview: Previewed } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<"reading" | "storing" | null>(ready ? "reading" : null);
  const field = useRef<HTMLTextAreaElement>(null);
  const step = useRef<HTMLDivElement>(null);
  const upload = useUpload();
  // All tries share an id, so that one revision cannot come in twice, whatever the connection does.
  const id = useRef<string | null>(null);
  useUnloadWarning(() => busy !== "storing" && (held !== null || (field.current?.value.trim() ?? "") !== ""));
  const isOver = useFileDrop((files) => {
    const [file] = files;
    if (file) void hold(file);
  });

  useEffect(() => {
    if (!ready) return;
    let isCurrent = true;
    void send(`${path}/preview`, { method: "POST", body: ready }).then((sent) => {
      if (!isCurrent) return;
      setBusy(null);
      if (sent.ok) setShown({ source: ready, preview: sent.data as Previewed });
      else setProblem(sent.problem);
    });
    return () => {
      isCurrent = false;
    };
    // What is ready is in the address: it changes with the page only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path]);

  async function hold(file: File) {
    const refusal = refuseFile(file, largest);
    if (refusal) return refuse(refusal);
    setProblem(null);
    setShown(null);
    setHeld({ from: "file", file, beginning: await file.slice(0, 1200).text() });
  }

  async function preview() {
    const text = field.current?.value ?? "";
    if (held === null && text.trim() === "") return refuse("Paste the new text, or choose a file.");
    const source: Source = held ?? { from: "field", notation, text };
    setBusy("reading");
    const sent = await upload.run(`${path}/preview`, toBody(source, {}));
    if (!sent) return;
    setBusy(null);
    if (!sent.ok) return showFault(step.current, () => setProblem(sent.problem));
    setProblem(null);
    setShown({ source, preview: sent.data as Previewed });
    window.scrollTo({ top: 0 });
  }

  async function store({ source, preview: { follows } }: NonNullable<typeof shown>, note: string) {
    const fields = { id: (id.current ??= uuidv7()), note, revision: String(follows) };
    const body = "from" in source ? toBody(source, fields) : { ...fields, ...source };
    setBusy("storing");
    const sent = await upload.run(path, body, { "idempotency-key": fields.id });
    if (!sent) return;
    // The desk begins with the new words: nothing of the old page is to be shown again.
    if (sent.ok) return window.location.assign(`/articles/${encodeURIComponent(articleId)}?show=stale`);
    setBusy(null);
    showFault(step.current, () => setProblem(sent.problem));
    if (sent.problem.code === "revised") router.refresh();
  }

  function cancel() {
    upload.cancel();
    setBusy(null);
  }

  function refuse(detail: string) {
    setProblem({
      status: 0,
      code: "invalid",
      title: "That was not taken",
      detail,
      errors: [{ path: "text", message: detail }],
    });
  }

  const sourceError = sourcePaths.map((each) => errorAt(problem, each)).find(Boolean);
  return (
    <div ref={step}>
      {problem && (!sourceError || shown !== null || ready !== null) && (
        <div className="mb-4">
          <Notice title={problem.title}>{problem.detail}</Notice>
        </div>
      )}
      {ready !== null && shown === null && busy === "reading" && (
        <p role="status" className="text-muted">
          Comparing it with the current revision…
        </p>
      )}
      {ready === null && (
        <div hidden={shown !== null}>
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
            languages={[language]}
            language={language.code}
            onLanguage={() => undefined}
            error={sourceError}
            isReading={busy === "reading"}
            status={<UploadStatus upload={upload.shown} working="Comparing…" onCancel={cancel} />}
            onPreview={() => void preview()}
          />
        </div>
      )}
      {shown && (
        <RevisionPreview
          preview={shown.preview}
          language={language.code}
          isBusy={busy === "storing"}
          upload={upload.shown}
          onCancel={cancel}
          onBack={ready ? null : () => setShown(null)}
          onStore={(note) => void store(shown, note)}
        />
      )}
      {isOver && (
        <div className="pointer-events-none fixed inset-3 z-40 grid place-items-center rounded border-2 border-dashed border-accent bg-[color-mix(in_srgb,var(--surface)_88%,transparent)]">
          <p className="font-serif text-h2 font-semibold">Drop the file to compare it</p>
        </div>
      )}
    </div>
  );
}

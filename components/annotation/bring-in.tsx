"use client";

import { useRef, useState } from "react";
import { FileButton } from "@/components/import/file-button";
import { useFileDrop } from "@/components/import/use-file-drop";
import { errorAt } from "@/components/http/send";
import { useWrite } from "@/components/http/use-write";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { mostBytes } from "@/domain/interchange/limits";
import { parseAnnotations, tooLarge } from "./read-file";
import { type Answer, type Looked, Result } from "./result";

/** Brings annotations in, in two steps: first what would become of each, then the deed. */
export function BringIn({ articleId }: { articleId: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const { problem, isBusy, write, forget } = useWrite();
  const path = `/articles/${encodeURIComponent(articleId)}`;

  function startAnew() {
    setLooked(null);
    setFault(null);
    forget();
  }

  async function take(chosen: File | undefined) {
    if (!chosen) return;
    startAnew();
    if (chosen.size > mostBytes) return setFault(tooLarge);
    const text = await chosen.text();
    setFile({ name: chosen.name, text });
    look(text);
  }
  const isOver = useFileDrop(([first]) => void take(first));

  function look(text: string) {
    startAnew();
    const parsed = parseAnnotations(text);
    if ("error" in parsed) return setFault(parsed.error);
    send(parsed.value, true);
  }

  function send(annotations: object, preview: boolean) {
    write(
      `${path}/annotations`,
      { method: "POST", body: { annotations, preview } },
      ({ data, seq = null }) => {
        // The server's own answer, from the schema that it is described by.
        setLooked({ sent: annotations, answer: data as Answer, isDone: !preview, seq });
      },
    );
  }

  const error = fault ?? (problem && (errorAt(problem, "annotations") ?? problem.detail)) ?? undefined;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {file ? (
        <p className="wrap-anywhere">
          <b className="font-semibold">{file.name}</b>{" "}
          <Button
            kind="quiet"
            onClick={() => {
              setFile(null);
              startAnew();
              requestAnimationFrame(() => field.current?.focus());
            }}
          >
            Remove
          </Button>
        </p>
      ) : (
        <Field
          label="Annotations"
          hint="Paste JSON, or drop a file anywhere on this page: W3C Web Annotations, or what Hypothesis exports."
          error={error}
        >
          {(control) => (
            <Textarea
              {...control}
              ref={field}
              rows={8}
              spellCheck={false}
              onInput={startAnew}
              className="font-mono text-small"
            />
          )}
        </Field>
      )}
      {file && error && <Notice>{error}</Notice>}
      <div className="flex flex-wrap gap-2">
        <FileButton accept=".json,.jsonld" onFile={(chosen) => void take(chosen)}>
          {file ? "Choose another file" : "Choose a file"}
        </FileButton>
        <Button
          kind={looked ? "plain" : "primary"}
          unavailable={isBusy}
          onClick={() => look(file?.text ?? field.current?.value ?? "")}
        >
          {isBusy ? "One moment…" : "Show what would be made"}
        </Button>
      </div>
      {isOver && <Notice tone="calm">Let go to read the file.</Notice>}
      {looked && (
        <Result
          key={looked.isDone ? "done" : "preview"}
          looked={looked}
          path={path}
          isBusy={isBusy}
          onBringIn={() => send(looked.sent, false)}
          onUndone={startAnew}
        />
      )}
    </div>
  );
}

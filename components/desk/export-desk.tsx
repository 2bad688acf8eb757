"use client";

import { useState } from "react";
import { useConfirm } from "@/components/http/confirmed-send";
import { type Problem, readProblem } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Fetches all of the desk and hands it over as a file once it is there whole. */
export function ExportDesk({ id, name }: { id: string; name: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const confirm = useConfirm();

  async function download() {
    setBusy(true);
    setProblem(null);
    const path = `/api/v1/desks/${id}/export`;
    let fetched = await fetchFile(path);
    if (!fetched.ok && fetched.problem.code === "confirm_first" && (await confirm())) {
      fetched = await fetchFile(path);
    }
    setBusy(false);
    if (!fetched.ok) return setProblem(fetched.problem);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(fetched.file);
    link.download = `${name} ${new Date().toISOString().slice(0, 10)}.jsonl`;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  return (
    <>
      {problem && (
        <div className="mb-3">
          <Notice title={problem.title}>{problem.detail}</Notice>
        </div>
      )}
      <Button unavailable={isBusy} onClick={() => void download()}>
        {isBusy ? "Exporting…" : "Export the desk"}
      </Button>
    </>
  );
}

/** A file from the API, whole: what breaks off is a problem too, and never a file. */
async function fetchFile(path: string): Promise<{ ok: true; file: Blob } | { ok: false; problem: Problem }> {
  try {
    const response = await fetch(path);
    if (!response.ok) return { ok: false, problem: await readProblem(response) };
    return { ok: true, file: await response.blob() };
  } catch {
    return { ok: false, problem: brokenOff };
  }
}

const brokenOff: Problem = {
  status: 0,
  code: "offline",
  title: "Not exported",
  detail: "The connection broke off before everything was here. Try again.",
};

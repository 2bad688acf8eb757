import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { ShownUpload } from "./use-upload";
import "./upload-progress.css";

type Props = {
  upload: ShownUpload;
  /** What the server does once it has everything: "Reading…". */
  working: string;
  onCancel: () => void;
  /** Shown while nothing is on its way. */
  children?: ReactNode;
};

/** How far an upload is, in words, as a bar and to screen readers, with the button that ends it. */
export function UploadStatus({ upload, working, onCancel, children }: Props) {
  const began = useRef<Element | null>(null);
  const isRunning = upload !== null && upload.stage !== "cancelled";
  const phase = isRunning ? (upload.stage === "sending" ? "Sending…" : working) : null;

  /** The focus goes back to the button that began it: this one is about to go. */
  function cancel() {
    if (began.current instanceof HTMLElement) began.current.focus();
    onCancel();
  }

  return (
    <div className="flex min-h-8 grow flex-wrap items-center gap-3 text-soft max-sm:basis-full">
      <p role="status">{phase ?? (upload ? "Cancelled. All that you typed is still here." : children)}</p>
      {isRunning && (
        <>
          <progress
            aria-label={upload.stage === "sending" ? "Sending the text" : working}
            className="upload-progress min-w-24 grow"
            // Without a value where nobody knows how far it is.
            {...(upload.stage === "sending" && { max: 1, value: upload.share })}
          />
          <Button
            ref={(button) => {
              if (button && document.activeElement !== button) began.current = document.activeElement;
            }}
            onClick={cancel}
          >
            Cancel
          </Button>
        </>
      )}
    </div>
  );
}

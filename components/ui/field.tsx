import { type ReactNode, useId } from "react";
import type { ControlProps } from "./control";

type Props = {
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Said beside the label of the few fields that may stay empty, or the other way round. */
  note?: string;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A control with its label, hint and error, wired by ids. */
export function Field({ label, hint, error, note, className = "", children }: Props) {
  const id = useId();
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const describedBy = [...(error ? [errorId] : []), ...(hint ? [hintId] : [])].join(" ");
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className="text-small font-semibold text-soft">
        {label}
        {note && <span className="font-normal text-muted"> · {note}</span>}
      </label>
      {children({ id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined })}
      {error && (
        <p id={errorId} className="text-small text-disputed-text">
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="text-small text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

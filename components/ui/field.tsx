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

/** A control with its label and, under it, its hint or what is wrong; wired by ids. */
export function Field({ label, hint, error, note, className = "", children }: Props) {
  const id = useId();
  const said = error ?? hint;
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className="text-small font-semibold wrap-anywhere text-soft">
        {label}
        {note && <span className="font-normal text-muted"> · {note}</span>}
      </label>
      {children({
        id,
        "aria-describedby": said ? `${id}-said` : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {said && (
        <p id={`${id}-said`} className={`text-small ${error ? "text-disputed-text" : "text-muted"}`}>
          {said}
        </p>
      )}
    </div>
  );
}

import { type ComponentProps, type ReactNode, useId } from "react";

type Props = Omit<ComponentProps<"input">, "type"> & { label: string; hint?: ReactNode };

/** A checkbox whose label is part of what can be pressed. */
export function Checkbox({ label, hint, className = "", ...props }: Props) {
  const id = useId();
  return (
    <div className={`grid grid-cols-[auto_1fr] gap-x-2 ${className}`}>
      <input
        {...props}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4 accent-accent"
      />
      <label htmlFor={id} className="cursor-pointer text-tool">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="col-start-2 text-small text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

"use client";

import type { KeyboardEvent, ReactNode } from "react";

type Props<T extends string> = {
  label: string;
  value: T | null;
  choices: readonly { value: T; className: string }[];
  unavailable?: boolean;
  className?: string;
  onChoose: (value: T) => void;
  children: (value: T) => ReactNode;
};

const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * One of a few, as a radio group. Arrow keys move among the choices without choosing: every choice here is saved and
 * kept in the history, so that passing over one must not make it.
 */
export function Choices<T extends string>({
  label,
  value,
  choices,
  unavailable,
  className,
  onChoose,
  children,
}: Props<T>) {
  const reachable = value ?? choices[0]?.value;
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-disabled={unavailable || undefined}
      className={className}
      onKeyDown={move}
    >
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          aria-disabled={unavailable || undefined}
          tabIndex={choice.value === reachable ? 0 : -1}
          className={choice.className}
          onClick={() => onChoose(choice.value)}
        >
          {children(choice.value)}
        </button>
      ))}
    </div>
  );
}

function move(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key];
  if (step === undefined) return;
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
  const at = radios.findIndex((radio) => radio === document.activeElement);
  radios[(at + step + radios.length) % radios.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}

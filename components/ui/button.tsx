import type { ComponentProps, ReactNode } from "react";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

type Props = Omit<ComponentProps<"button">, "disabled" | "aria-disabled"> & {
  kind?: ButtonKind;
  /** Shown as not available, yet still reachable by keyboard, so that a person can learn why. */
  unavailable?: boolean;
  /** Takes as many lines as it needs: for what holds a name, which may be long. */
  wraps?: boolean;
  children: ReactNode;
};

export function Button({
  kind = "plain",
  unavailable = false,
  wraps = false,
  type = "button",
  onClick,
  className,
  ...props
}: Props) {
  return (
    <button
      {...props}
      type={unavailable ? "button" : type}
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? undefined : onClick}
      className={buttonClass(kind, className, wraps)}
    />
  );
}

/** The look of a button, for a link that does what a button says. */
export function buttonClass(kind: ButtonKind = "plain", more = "", wraps = false): string {
  return `${shape} ${wraps ? severalLines : "whitespace-nowrap"} ${look[kind]} ${more}`;
}

const severalLines = "min-w-0 py-1 wrap-anywhere";

const shape =
  "inline-flex min-h-8 items-center justify-center gap-1.5 rounded border text-tool no-underline transition-colors pointer-coarse:min-h-10 aria-disabled:cursor-not-allowed aria-disabled:border-dashed aria-disabled:border-line-strong aria-disabled:bg-transparent aria-disabled:text-muted";

const look: Record<ButtonKind, string> = {
  primary:
    "px-3 border-accent bg-accent font-semibold text-accent-ink hover:bg-[color-mix(in_srgb,var(--accent)_88%,var(--ink))]",
  plain: "px-3 border-line-strong text-ink hover:bg-sunken",
  quiet: "border-transparent px-2 text-soft hover:bg-sunken hover:text-ink",
  danger: "px-3 border-disputed-line font-semibold text-disputed-text hover:bg-disputed-bg",
};

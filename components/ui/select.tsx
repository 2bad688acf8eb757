import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlClass } from "./control";

/** The browser's own list: it is known, works by keyboard and touch, and weighs nothing. */
export function Select({ className = "", ...props }: ComponentProps<"select">) {
  return (
    <span className={`relative block ${className}`}>
      <select
        {...props}
        className={`${controlClass} min-h-8 appearance-none py-1 pr-7 pointer-coarse:min-h-10`}
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-muted"
      />
    </span>
  );
}

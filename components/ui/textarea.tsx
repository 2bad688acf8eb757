import type { ComponentProps } from "react";
import { controlClass } from "./control";

export function Textarea({ className = "", ...props }: ComponentProps<"textarea">) {
  return (
    <textarea dir="auto" {...props} className={`${controlClass} min-h-16 resize-y py-1.5 ${className}`} />
  );
}

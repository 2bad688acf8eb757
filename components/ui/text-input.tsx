import type { ComponentProps } from "react";
import { controlClass } from "./control";

export function TextInput({ className = "", type = "text", ...props }: ComponentProps<"input">) {
  return (
    <input
      type={type}
      dir="auto"
      {...props}
      className={`${controlClass} min-h-8 py-1 read-only:bg-rail pointer-coarse:min-h-10 ${className}`}
    />
  );
}

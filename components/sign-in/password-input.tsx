"use client";

import { type ComponentProps, useState } from "react";
import { TextInput } from "@/components/ui/text-input";

type Props = Omit<ComponentProps<"input">, "type" | "className">;

/** A password that a person may look at while typing it. */
export function PasswordInput(props: Props) {
  const [isShown, show] = useState(false);
  return (
    <span className="relative block">
      <TextInput
        {...props}
        type={isShown ? "text" : "password"}
        autoCapitalize="none"
        spellCheck={false}
        className="pr-16"
      />
      <button
        type="button"
        aria-label={isShown ? "Hide the password" : "Show the password"}
        onClick={() => show(!isShown)}
        className="absolute inset-y-1 right-1 rounded px-2 text-small text-accent hover:bg-sunken"
      >
        {isShown ? "Hide" : "Show"}
      </button>
    </span>
  );
}

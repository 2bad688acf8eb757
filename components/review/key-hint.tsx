"use client";

import { memo } from "react";
import { Key } from "@/components/ui/key";
import { keyCaps } from "./key-name";
import { useKeyOf } from "./use-key-of";

/** The key of an action beside the control that does the same; nothing when it has none. */
export const KeyHint = memo(function KeyHint({ of, className }: { of: string; className?: string }) {
  const key = useKeyOf(of);
  if (key === null) return null;
  return (
    <span aria-hidden="true" className={className}>
      <KeyCaps name={key} />
    </span>
  );
});

/** A key, or several pressed together. */
export function KeyCaps({ name }: { name: string }) {
  return (
    <span className="inline-flex gap-0.5">
      {keyCaps(name, isMac()).map((cap) => (
        <Key key={cap}>{cap}</Key>
      ))}
    </span>
  );
}

const isMac = () => typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);

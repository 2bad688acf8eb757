"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { fileTypes } from "./source";

/** Opens the system's file chooser. */
export function FileButton({ children, onFile }: { children: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={fileTypes.join(",")}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // So that choosing the same file again, mended meanwhile, counts as a choice.
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

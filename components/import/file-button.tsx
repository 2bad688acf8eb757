"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  children: string;
  /** Extensions of the files to be chosen from. */
  accept: string;
  onFile: (file: File) => void;
};

/** Opens the system's file chooser. */
export function FileButton({ children, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
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

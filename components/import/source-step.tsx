"use client";

import { type ClipboardEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { FileButton } from "./file-button";
import { HeldSourceView } from "./held-source";
import { LanguageField } from "./language-field";
import { guessDirection, guessNotation, isRich, type Notation } from "./notation";
import { NotationField } from "./notation-field";
import { fileTypes, type HeldSource } from "./source";

/** Characters; browsers need a second for each key in a field of two million. */
const fieldHolds = 200_000;

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  held: HeldSource | null;
  onHold: (source: HeldSource | null) => void;
  onFile: (file: File) => void;
  notation: Notation;
  onNotation: (notation: Notation) => void;
  languages: readonly { code: string; name: string }[];
  language: string;
  onLanguage: (code: string) => void;
  error?: string;
  /** Something in the field changed. */
  onEdit: () => void;
  isReading: boolean;
  /** How far the reading is. */
  status: ReactNode;
  onPreview: () => void;
};

/** Where the text comes in: pasted, typed, dropped or chosen. The field keeps its own text; nothing copies it. */
export function SourceStep({ field, held, onHold, onFile, notation, onNotation, ...rest }: Props) {
  const { languages, language, onLanguage, error, onEdit, isReading, status, onPreview } = rest;
  const [direction, setDirection] = useState<"ltr" | "rtl">("ltr");
  const hasChosen = useRef(false);

  /** Rich and very long text is kept beside the field: it cannot show the one, and is slow with the other. */
  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    if (event.currentTarget.value.trim() !== "") return;
    if (html && isRich(html) && !hasChosen.current) {
      event.preventDefault();
      return onHold({ from: "clipboard", notation: "html", text: html, plain });
    }
    guess(plain);
    if (plain.length <= fieldHolds) return;
    event.preventDefault();
    holdLong(plain);
  }

  function guess(text: string) {
    if (text.trim() === "") hasChosen.current = false;
    if (!hasChosen.current) onNotation(guessNotation(text));
    setDirection(guessDirection(text));
  }

  function holdLong(plain: string) {
    onHold({ from: "clipboard", notation: guessNotation(plain), text: plain, plain: null });
  }

  function takePlain(plain: string) {
    if (plain.length > fieldHolds) return holdLong(plain);
    onHold(null);
    guess(plain);
    if (field.current) field.current.value = plain;
    requestAnimationFrame(() => field.current?.focus());
  }

  function choose(chosen: Notation) {
    hasChosen.current = true;
    onNotation(chosen);
    if (held?.from === "clipboard") onHold({ ...held, notation: chosen });
  }

  const isNotationOpen = held === null || (held.from === "clipboard" && held.plain === null);
  return (
    <div className="grid max-w-[52rem] gap-4">
      {held && <HeldSourceView source={held} onRemove={() => onHold(null)} onTakePlain={takePlain} />}
      <div hidden={held !== null}>
        <Field
          label="Text of the article"
          hint={
            <>
              Paste it, or drop a .txt, .md or .html file anywhere on this page. Text from a word processor or
              a web page keeps its headings, lists and links.
            </>
          }
          error={held ? undefined : error}
        >
          {(control) => (
            <Textarea
              {...control}
              ref={field}
              rows={16}
              dir={direction}
              // A checker of spelling would go through two megabytes of somebody else's text.
              spellCheck={false}
              autoFocus
              onPaste={paste}
              onInput={onEdit}
              onBlur={(event) => guess(event.currentTarget.value)}
              className="min-h-[46vh] p-3 font-serif text-note"
            />
          )}
        </Field>
      </div>
      {held && error && (
        <p className="text-small text-disputed-text" role="alert">
          {error}
        </p>
      )}
      <div className="flex flex-wrap items-end gap-4">
        {isNotationOpen && (
          <NotationField
            value={held?.from === "clipboard" ? held.notation : notation}
            onChoose={choose}
            className="w-44"
          />
        )}
        {languages.length > 1 && (
          <LanguageField languages={languages} value={language} onChoose={onLanguage} className="w-44" />
        )}
        <FileButton accept={fileTypes.join(",")} onFile={onFile}>
          {held?.from === "file" ? "Choose another file" : "Choose a file"}
        </FileButton>
        <Button kind="primary" unavailable={isReading} onClick={onPreview} className="ml-auto">
          {isReading ? "Reading…" : "Show the preview"}
        </Button>
      </div>
      {status}
    </div>
  );
}

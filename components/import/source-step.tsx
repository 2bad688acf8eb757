"use client";

import { type ClipboardEvent, type RefObject, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { FileButton } from "./file-button";
import { HeldSourceView } from "./held-source";
import { LanguageField } from "./language-field";
import { guessNotation, isRich, type Notation } from "./notation";
import { NotationField } from "./notation-field";
import type { HeldSource } from "./source";

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
  onPreview: () => void;
};

/** Where the text comes in: pasted, typed, dropped or chosen. The field keeps its own text; nothing copies it. */
export function SourceStep({ field, held, onHold, onFile, notation, onNotation, ...rest }: Props) {
  const { languages, language, onLanguage, error, onEdit, isReading, onPreview } = rest;
  const hasChosen = useRef(false);

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    if (event.currentTarget.value.trim() !== "") return;
    if (html && isRich(html) && !hasChosen.current) {
      event.preventDefault();
      return onHold({ from: "clipboard", html, plain });
    }
    if (!hasChosen.current) onNotation(guessNotation(plain));
  }

  function guess(text: string) {
    if (text.trim() === "") hasChosen.current = false;
    if (!hasChosen.current) onNotation(guessNotation(text));
  }

  function takePlain(plain: string) {
    onHold(null);
    onNotation(guessNotation(plain));
    if (field.current) field.current.value = plain;
    requestAnimationFrame(() => field.current?.focus());
  }

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
              dir="auto"
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
        {held === null && (
          <NotationField
            value={notation}
            onChoose={(chosen) => {
              hasChosen.current = true;
              onNotation(chosen);
            }}
            className="w-44"
          />
        )}
        <LanguageField languages={languages} value={language} onChoose={onLanguage} className="w-44" />
        <FileButton onFile={onFile}>
          {held?.from === "file" ? "Choose another file" : "Choose a file"}
        </FileButton>
        <Button kind="primary" unavailable={isReading} onClick={onPreview} className="ml-auto">
          {isReading ? "Reading…" : "Show the preview"}
        </Button>
      </div>
    </div>
  );
}

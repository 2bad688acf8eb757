import { Button } from "@/components/ui/button";
import { type HeldSource, inMegabytes } from "./source";

type Props = { source: HeldSource; onRemove: () => void; onTakePlain: (plain: string) => void };

/** A file or a rich text that will be read: what it is, how it begins, and how to be rid of it. */
export function HeldSourceView({ source, onRemove, onTakePlain }: Props) {
  const { name, beginning } = described(source);
  const plain = source.from === "clipboard" ? source.plain : null;
  return (
    <div className="border-y border-line py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 grow font-semibold wrap-anywhere">{name}</p>
        {plain !== null && <Button onClick={() => onTakePlain(plain)}>Take only the plain text</Button>}
        <Button onClick={onRemove}>{source.from === "file" ? "Remove this file" : "Remove this text"}</Button>
      </div>
      <p
        dir="auto"
        className="mt-3 line-clamp-6 font-serif text-note wrap-anywhere whitespace-pre-line text-soft"
      >
        {beginning}
      </p>
    </div>
  );
}

const excerpt = 800;

function described(source: HeldSource): { name: string; beginning: string } {
  if (source.from === "file") {
    return { name: `${source.file.name} · ${inMegabytes(source.file.size)}`, beginning: source.beginning };
  }
  return {
    name:
      source.plain !== null
        ? "Rich text from the clipboard, with its headings, lists and links"
        : `Long text from the clipboard · ${inMegabytes(source.text.length)}`,
    beginning: (source.plain ?? source.text).slice(0, excerpt).replace(/\n{2,}/g, "\n"),
  };
}

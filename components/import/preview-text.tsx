import { memo } from "react";
import { writtenIn } from "@/components/article/written-in";
import { digits } from "@/domain/digits";
import { kindName, type Preview, previewBlocks, type PreviewBlock } from "./preview-blocks";

/** A long text is told by its counts; nobody reads more than this before storing it. */
const most = 500;

type Props = { preview: Preview; language: string };

/** The text as it will be checked: every sentence numbered and set off, every block that is no plain paragraph with its kind. */
export const PreviewText = memo(function PreviewText({ preview, language }: Props) {
  const hidden = preview.sentences.length - most;
  return (
    <div>
      <div {...writtenIn(language)} className="font-serif text-[1.0625rem] leading-[1.7]">
        {previewBlocks(preview, most).map((block) => (
          <BlockText key={block.start} block={block} />
        ))}
      </div>
      {hidden > 0 && (
        <p className="mt-6 border-t border-line pt-3 text-soft">
          And {digits(hidden)} more {hidden === 1 ? "sentence" : "sentences"}. All of the text is stored.
        </p>
      )}
    </div>
  );
});

function BlockText({ block: { kind, level, sentences } }: { block: PreviewBlock }) {
  return (
    <div className="grid gap-x-4 py-2 sm:grid-cols-[5rem_1fr]">
      <p className="font-sans text-micro leading-[1.7rem] text-muted sm:text-end">
        <bdi lang="en" dir="ltr">
          {kind === "heading" && level ? `heading ${level}` : kind !== "paragraph" && kindName[kind]}
        </bdi>
      </p>
      <p className={`max-w-[34em] min-w-0 wrap-anywhere whitespace-pre-line ${look[kind]}`}>
        {sentences.map(({ number, words }) => (
          <span key={number}>
            <span
              lang="en"
              className="me-1 font-sans text-micro text-accent select-none [unicode-bidi:isolate]"
              aria-label={`Sentence ${number}:`}
            >
              {number}
            </span>
            <span className="underline decoration-line-strong decoration-1 underline-offset-[0.3em]">
              {words}
            </span>{" "}
          </span>
        ))}
      </p>
    </div>
  );
}

const look: Record<PreviewBlock["kind"], string> = {
  heading: "font-semibold",
  paragraph: "",
  list_item: "border-s border-line ps-3",
  quotation: "border-s-3 border-line-strong ps-3",
  caption: "text-note text-soft",
};

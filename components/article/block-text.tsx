"use client";

import { createElement, memo } from "react";
import { markClass } from "@/components/claim/verdict-class";
import type { Look, Piece } from "@/components/review/block-view";
import type { Focus } from "@/components/review/store";
import { useBlock, useReview } from "@/components/review/use-review";
import type { Block } from "@/domain/text/article-text";

/** One heading, paragraph, list item… with its marks. The only part of the article that draws anew on a change. */
export const BlockText = memo(function BlockText({ at }: { at: number }) {
  const { revision } = useReview();
  const { pieces, focus } = useBlock(at);
  const block = revision.blocks[at];
  if (!block) return null;
  return createElement(
    tagOf(block),
    { className: `block block-${block.kind.replace("_", "-")}`, "data-block": at },
    pieces.map((piece) => draw(piece, focus)),
  );
});

function tagOf({ kind, level }: Block) {
  if (kind === "heading")
    return (["h2", "h3", "h4", "h5", "h6"] as const)[Math.max(0, (level ?? 2) - 2)] ?? "h6";
  if (kind === "list_item") return "li";
  return kind === "quotation" ? "blockquote" : "p";
}

function draw(piece: Piece, focus: Focus | null) {
  switch (piece.type) {
    case "number":
      return (
        <SentenceNumber
          key={`n${piece.sentence}`}
          piece={piece}
          isFocus={focus?.sentence === piece.sentence}
        />
      );
    case "part":
      return <PartLabel key={`p${piece.claimId}`} piece={piece} focus={focus} />;
    case "run":
      return piece.sentence === null && piece.claims.length === 0
        ? piece.text
        : drawRun(piece, isIn(piece, focus));
  }
}

type Of<T extends Piece["type"]> = Extract<Piece, { type: T }>;

function isIn({ sentence, claims }: Of<"run">, focus: Focus | null): boolean {
  if (!focus) return false;
  return focus.claimId === null ? sentence === focus.sentence : claims.includes(focus.claimId);
}

/** The number is drawn by the stylesheet from `data-n`: copied text is the article's and nothing else. */
function SentenceNumber({
  piece: { sentence, name, look },
  isFocus,
}: {
  piece: Of<"number">;
  isFocus: boolean;
}) {
  return (
    <button
      type="button"
      id={`s${sentence + 1}`}
      className={joined("num", lookClass(look), isFocus && "is-focus")}
      data-n={sentence + 1}
      data-sentence={sentence}
      aria-label={name}
      aria-current={isFocus || undefined}
      tabIndex={isFocus ? 0 : -1}
    />
  );
}

function PartLabel({
  piece: { claimId, label, name, look },
  focus,
}: {
  piece: Of<"part">;
  focus: Focus | null;
}) {
  return (
    <button
      type="button"
      id={`c-${label}`}
      className={`part-num ${lookClass(look)}`}
      data-n={label}
      data-claim={claimId}
      aria-label={name}
      aria-current={focus?.claimId === claimId || undefined}
      tabIndex={focus ? 0 : -1}
    />
  );
}

function drawRun(run: Of<"run">, isFocus: boolean) {
  const look = run.inner ? joined("is-claim", lookClass(run.inner)) : "v-unchecked";
  const inner = joined("mark", look, isFocus && "is-focus");
  if (!run.outer) {
    return (
      <span key={run.start} className={joined(inner, run.hasPart && "has-part")} data-run={run.start}>
        {run.text}
      </span>
    );
  }
  const outer = joined("mark is-claim has-part", lookClass(run.outer));
  return (
    <span key={run.start} className={outer} data-run={run.start}>
      <span className={joined(inner, "part")}>{run.text}</span>
    </span>
  );
}

const joined = (...classes: (string | false)[]) => classes.filter(Boolean).join(" ");

const lookClass = ({ shown, draft }: Look) => markClass(shown, draft);

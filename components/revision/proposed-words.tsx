"use client";

import Link from "next/link";
import { useReview } from "@/components/review/use-review";
import type { Correction } from "@/domain/revision/correction";
import { wordDiff } from "@/domain/text/word-diff";
import { DiffWords } from "./diff-words";

/** One proposed correction, and where it is decided. */
export function ProposedWords({ correction: { words, proposed, note, by } }: { correction: Correction }) {
  const store = useReview();
  return (
    <>
      <blockquote className="diff-words" dir="auto">
        <DiffWords parts={wordDiff(words, proposed)} />
      </blockquote>
      {note && <p className="mt-0.5 [overflow-wrap:anywhere]">{note}</p>}
      <p className="mt-0.5 text-small text-muted">
        {by.id === store.me.id ? "you" : by.name} ·{" "}
        <Link href={`/articles/${encodeURIComponent(store.article.id)}/revisions#corrections`}>
          All corrections
        </Link>
      </p>
    </>
  );
}

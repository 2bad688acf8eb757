"use client";

import Link from "next/link";
import { writtenIn } from "@/components/article/written-in";
import { useReview } from "@/components/review/use-review";
import type { Correction } from "@/domain/revision/correction";
import { wordDiff } from "@/domain/text/word-diff";
import { DiffWords } from "./diff-words";

/** One proposed correction, and where it is decided. */
export function ProposedWords({ correction: { words, proposed, note, by } }: { correction: Correction }) {
  const store = useReview();
  return (
    <>
      <blockquote className="diff-words" {...writtenIn(store.article.language)}>
        <DiffWords parts={wordDiff(words, proposed)} />
      </blockquote>
      {note && (
        <p className="mt-0.5 [overflow-wrap:anywhere]" dir="auto">
          {note}
        </p>
      )}
      <p className="mt-0.5 text-small text-muted">
        {by.id === store.me.id ? "you" : <bdi>{by.name}</bdi>} ·{" "}
        <Link href={`/articles/${encodeURIComponent(store.article.id)}/revisions#corrections`}>
          All corrections
        </Link>
      </p>
    </>
  );
}

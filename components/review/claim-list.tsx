"use client";

import { memo, useState } from "react";
import { writtenIn } from "@/components/article/written-in";
import { shownName } from "@/components/claim/verdict-class";
import { VerdictIcon } from "@/components/claim/verdict-icon";
import { goTo } from "./reveal";
import { type SentenceMark, spokenMark } from "./sentence-mark";
import { useDeskPart, useReview } from "./use-review";

/** About as many as a screen shows: each is painted and layered at every mark. */
const pageSize = 25;

/** The sentences that the queue holds, each the way to its place; the page around where one is, or another one. */
export const ClaimList = memo(function ClaimList() {
  const store = useReview();
  const focus = useDeskPart("focus");
  useDeskPart("drawing");
  const filter = useDeskPart("filter");
  useDeskPart("order");
  const queue = store.queued(filter);
  const here = Math.max(0, queue.indexOf(focus?.sentence ?? -1));
  const own = Math.floor(here / pageSize);
  const [turned, turn] = useState<{ from: number; to: number } | null>(null);
  // A page that was turned to stays until the person moves to another one.
  const page = turned?.from === own ? turned.to : own;
  const pages = Math.ceil(queue.length / pageSize);
  const { text, sentences } = store.revision;
  const marks = store.index().marks();
  return (
    <>
      <ol className="claim-list" aria-label="Sentences in the queue" start={page * pageSize + 1}>
        {queue.slice(page * pageSize, (page + 1) * pageSize).map((at) => {
          const sentence = sentences[at];
          const mark = marks[at];
          if (!sentence || !mark) return null;
          const { shown, draft, evidence, threads } = mark;
          const words = text.slice(sentence.start, sentence.end);
          return (
            <Row
              key={at}
              {...{ at, shown, draft, evidence, threads, words }}
              isHere={focus?.sentence === at}
            />
          );
        })}
      </ol>
      {pages > 1 && (
        <p className="claim-pages">
          <button type="button" disabled={page === 0} onClick={() => turn({ from: own, to: page - 1 })}>
            Earlier
          </button>
          <span>
            {page + 1} of {pages}
          </span>
          <button
            type="button"
            disabled={page >= pages - 1}
            onClick={() => turn({ from: own, to: page + 1 })}
          >
            Later
          </button>
        </p>
      )}
    </>
  );
});

type RowProps = { at: number; words: string; isHere: boolean } & Pick<
  SentenceMark,
  "shown" | "draft" | "evidence" | "threads"
>;

/** Apart, so that a step from one sentence to the next draws these two and not the whole page. */
const Row = memo(function Row({ at, shown, draft, evidence, threads, words, isHere }: RowProps) {
  const store = useReview();
  return (
    <li>
      <a
        href={`#s${at + 1}`}
        aria-current={isHere ? "location" : undefined}
        title={shownName[shown]}
        onClick={(event) => {
          event.preventDefault();
          goTo(store, at);
        }}
      >
        <VerdictIcon verdict={shown} draft={draft} />
        <b>
          <span className="sr-only">{`Sentence ${at + 1}, ${spokenMark(shown, draft, evidence, threads)}:`}</span>
          <span aria-hidden="true">{at + 1}</span>
        </b>
        <span className="row-words" {...writtenIn(store.article.language)}>
          {words}
        </span>
      </a>
    </li>
  );
});

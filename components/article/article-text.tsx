"use client";

import { memo, useLayoutEffect, useRef } from "react";
import { useReview } from "@/components/review/use-review";
import { authorsOf } from "@/domain/article/byline";
import { digits } from "@/domain/digits";
import { showText } from "./live-text";
import { keepNumbersInOrder } from "./number-order";
import { ServerText } from "./to-react";
import { writtenIn } from "./written-in";

type Props = {
  title: string;
  byline: string | null;
  deadline: string | null;
  language: string;
  /** How many there are, counted by the server. */
  words: number;
};

/** The reading column: the article as it stands, all of it in the page, with its marks. */
export const ArticleText = memo(function ArticleText({ title, byline, deadline, language, words }: Props) {
  const store = useReview();
  const { text, blocks, sentences } = store.revision;
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const [first] = blocks;
  const isTitleInText =
    first?.kind === "heading" && text.slice(first.start, first.end).trim() === title.trim();

  // Once for each element, not at each visit: it goes on being drawn while the page is kept out of sight.
  useLayoutEffect(() => {
    if (!body.current || shown.current === body.current) return;
    shown.current = body.current;
    showText(body.current, store);
    keepNumbersInOrder(body.current, store);
  }, [store]);

  return (
    <>
      <header className="article-head" {...writtenIn(language)}>
        <h1 className={isTitleInText ? "sr-only" : undefined}>{title}</h1>
        <p className="article-by">
          <span lang="en" dir="ltr">
            {byline && (
              <>
                {"By "}
                <bdi>{authorsOf(byline)}</bdi>
                {" · "}
              </>
            )}
            {deadline && `for ${dayOf(deadline)} · `}
            {digits(words)} words
          </span>
        </p>
      </header>
      {sentences.length === 0 && (
        <p className="article-empty">This article has no sentences, so there is nothing to check.</p>
      )}
      {/* On the server its content; in the browser an empty text, behind which React looks no further: thousands of
          marks are neither hydrated nor compared. `showText` owns what is in there. */}
      <div className="article-body" {...writtenIn(language)} ref={body} suppressHydrationWarning>
        {typeof window === "undefined" ? <ServerText store={store} /> : ""}
      </div>
    </>
  );
});

/** In UTC, so that the server's page and the browser's agree. */
function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
}

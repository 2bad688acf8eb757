"use client";

import { memo, type MouseEvent } from "react";
import { type Filter, filterName, filters, nextMatch, nothingFound } from "./queue";
import { goTo, reveal } from "./reveal";
import { useDeskPart, useReview } from "./use-review";

/** What to look at: filters that the next and previous keys then walk through, and the article's headings. */
export function QueueRail() {
  const store = useReview();
  const [filter, queue] = [useDeskPart("filter"), useDeskPart("queue")];
  const choose = (event: MouseEvent, chosen: Filter) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    window.history.replaceState(null, "", addressOf(chosen));
    store.show(chosen);
    const first = nextMatch(store.index().marks(), chosen, -1, 1, false);
    if (first === null) store.say(nothingFound[chosen]);
    else if (chosen !== "all") goTo(store, first);
    else reveal(store);
  };
  return (
    <nav className="rail" aria-label="Queue">
      <h2>Queue</h2>
      <ul>
        {filters.map((each) => (
          <li key={each}>
            <a
              href={each === "all" ? "?" : `?show=${each}`}
              aria-current={each === filter || undefined}
              onClick={(event) => choose(event, each)}
            >
              {filterName[each]}
              <span>{queue[each].toLocaleString("en")}</span>
            </a>
          </li>
        ))}
      </ul>
      {filter !== "all" && (
        <p className="rail-note">
          {queue[filter] === 0 ? nothingFound[filter] : "J and K walk through these."}
        </p>
      )}
      <Outline />
    </nav>
  );
}

const Outline = memo(function Outline() {
  const store = useReview();
  const { blocks, text } = store.revision;
  const headings = blocks.flatMap((block, at) => (block.kind === "heading" ? [{ ...block, at }] : []));
  if (headings.length === 0) return null;
  const go = (event: MouseEvent, at: number) => {
    event.preventDefault();
    goTo(store, store.index().sentencesIn(at).from);
  };
  return (
    <>
      <h2>Outline</h2>
      <ul>
        {headings.map(({ at, start, end, level = 2 }) => (
          <li key={at}>
            <a
              href={`#s${store.index().sentencesIn(at).from + 1}`}
              style={{ paddingInlineStart: `${Math.min(4, Math.max(1, level - 1))}rem` }}
              onClick={(event) => go(event, at)}
            >
              {text.slice(start, end)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
});

function addressOf(filter: Filter): string {
  const url = new URL(window.location.href);
  url.searchParams.delete("show");
  if (filter !== "all") url.searchParams.set("show", filter);
  url.hash = "";
  return url.href;
}

"use client";

import { memo, type MouseEvent } from "react";
import { writtenIn } from "@/components/article/written-in";
import { digits } from "@/domain/digits";
import type { Sentence } from "@/domain/text/article-text";
import { ClaimList } from "./claim-list";
import { queueId } from "./field-ids";
import {
  type Filter,
  filterName,
  filters,
  isRare,
  nothingFound,
  type Order,
  orderName,
  orders,
} from "./queue";
import { goTo } from "./reveal";
import { addressOf, showFilter } from "./show-filter";
import { useDeskPart, useReview } from "./use-review";

/** What to look at: filters that the next and previous keys then walk through, what they find, and the headings. */
export function QueueRail({ isUp }: { isUp: boolean }) {
  const store = useReview();
  const [filter, queue] = [useDeskPart("filter"), useDeskPart("queue")];
  const isOffered = (each: Filter) =>
    !isRare(each) || store.policy.reviewersPerClaim > 1 || queue[each] > 0 || each === filter;
  return (
    <nav className="rail" aria-label="Queue" data-up={isUp || undefined}>
      <h2 id={queueId} tabIndex={-1}>
        Queue
      </h2>
      <ul className="rail-filters">
        {filters.filter(isOffered).map((each) => (
          <FilterRow key={each} filter={each} count={queue[each]} isChosen={each === filter} />
        ))}
      </ul>
      <Outline sentences={store.revision.sentences} />
      {queue[filter] === 0 ? (
        <p className="rail-note">{nothingFound[filter]}</p>
      ) : (
        <section aria-label={filterName[filter]} className="rail-list">
          <h2>{filterName[filter]}</h2>
          <OrderField />
          <ClaimList />
        </section>
      )}
    </nav>
  );
}

const OrderField = memo(function OrderField() {
  const store = useReview();
  const order = useDeskPart("order");
  const sort = (chosen: Order) => {
    window.history.replaceState(null, "", addressOf({ order: chosen }));
    store.sort(chosen);
  };
  return (
    <label className="rail-order">
      <span className="sr-only">Order</span>
      <select value={order} onChange={({ target }) => sort(target.value as Order)}>
        {orders.map((each) => (
          <option key={each} value={each}>
            {orderName[each]}
          </option>
        ))}
      </select>
    </label>
  );
});

type FilterRowProps = { filter: Filter; count: number; isChosen: boolean };

const FilterRow = memo(function FilterRow({ filter, count, isChosen }: FilterRowProps) {
  const store = useReview();
  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    showFilter(store, filter);
  };
  return (
    <li>
      <a
        href={filter === "all" ? "?" : `?show=${filter}`}
        aria-current={isChosen || undefined}
        onClick={choose}
      >
        {filterName[filter]}
        <span>{digits(count)}</span>
      </a>
    </li>
  );
});

/** The headings; drawn anew only when the sentences are cut otherwise. */
const Outline = memo(function Outline(_: { sentences: readonly Sentence[] }) {
  const store = useReview();
  const { blocks, text } = store.revision;
  const headings = blocks.flatMap((block, at) => (block.kind === "heading" ? [{ ...block, at }] : []));
  if (headings.length < 2) return null;
  const go = (event: MouseEvent, at: number) => {
    event.preventDefault();
    goTo(store, store.index().sentencesIn(at).from);
  };
  return (
    <section aria-label="Outline" className="rail-outline">
      <h2>Outline</h2>
      <ul>
        {headings.map(({ at, start, end, level = 2 }) => (
          <li key={at}>
            <a
              href={`#s${store.index().sentencesIn(at).from + 1}`}
              style={{ paddingInlineStart: `${Math.min(4, Math.max(1, level - 1))}rem` }}
              onClick={(event) => go(event, at)}
            >
              <bdi {...writtenIn(store.article.language)}>{text.slice(start, end)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
});

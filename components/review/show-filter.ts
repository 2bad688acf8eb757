import { type Filter, nextMatch, nothingFound } from "./queue";
import { goTo, reveal } from "./reveal";
import type { ReviewStore } from "./store";

/** Shows what `filter` finds, keeps it in the address, and goes to the first. */
export function showFilter(store: ReviewStore, filter: Filter): void {
  window.history.replaceState(null, "", addressOf({ filter }));
  store.show(filter);
  const first = nextMatch(store.queued(filter), -1, 1, false);
  if (first === null) store.say(nothingFound[filter]);
  else if (filter === "all") reveal(store);
  else goTo(store, first);
}

/** The address of this desk with another view of the queue; what is left out of `view` stays. */
export function addressOf(view: { filter?: Filter; order?: string }): string {
  const url = new URL(window.location.href);
  put(url, "show", view.filter, "all");
  put(url, "order", view.order, "text");
  url.hash = "";
  return url.href;
}

function put(url: URL, name: string, value: string | undefined, usual: string) {
  if (value === undefined) return;
  if (value === usual) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
}

import { markClass, type Shown } from "@/components/claim/verdict-class";
import { length, type Span } from "@/domain/text/span";
import type { SentenceMark } from "./sentence-mark";
import type { ReviewStore } from "./store";

/** A stretch of the map: one sentence, or several where there are more sentences than can be told apart. */
export type Stretch = { from: number; to: number; weight: number };

const mostStretches = 400;

export function stretchesOf(sentences: readonly Span[]): Stretch[] {
  const share = Math.ceil(sentences.length / mostStretches);
  const stretches: Stretch[] = [];
  for (let from = 0; from < sentences.length; from += share) {
    const part = sentences.slice(from, from + share);
    stretches.push({
      from,
      to: from + part.length,
      weight: part.reduce((sum, each) => sum + length(each), 0),
    });
  }
  return stretches;
}

/** Fills `map`, which nothing else draws in, and keeps each stretch as `store` has it until the returned call. */
export function drawMap(map: HTMLElement, store: ReviewStore, stretches: readonly Stretch[]): () => void {
  const fills = stretches.map((stretch) => {
    const fill = document.createElement("i");
    fill.dataset["from"] = `${stretch.from}`;
    fill.style.setProperty("--n", `${stretch.weight}`);
    color(fill, stretch);
    return fill;
  });
  map.replaceChildren(...fills);
  return store.onRedraw((blocks) => {
    for (const at of stretchesIn(blocks)) {
      const [fill, stretch] = [fills[at], stretches[at]];
      if (fill && stretch) color(fill, stretch);
    }
  });

  function color(fill: HTMLElement, { from, to }: Stretch) {
    const className = `fill ${fillOf(store.index().marks(), from, to)}`;
    if (fill.className !== className) fill.className = className;
  }

  function stretchesIn(blocks: ReadonlySet<number>): Set<number> {
    const share = stretches[0] ? stretches[0].to - stretches[0].from : 1;
    const found = new Set<number>();
    for (const block of blocks) {
      const { from, to } = store.index().sentencesIn(block);
      for (let sentence = from; sentence < to; sentence++) found.add(Math.floor(sentence / share));
    }
    return found;
  }
}

/** What has to be seen first, where one stretch stands for several sentences. */
const urgency: readonly Shown[] = [
  "disputed",
  "stale",
  "unchecked",
  "unverified",
  "sourced",
  "no_check_needed",
];

function fillOf(marks: readonly SentenceMark[], from: number, to: number): string {
  let found: SentenceMark | undefined;
  for (let at = from; at < to; at++) {
    const mark = marks[at];
    if (mark && (!found || urgency.indexOf(mark.shown) < urgency.indexOf(found.shown))) found = mark;
  }
  return found ? markClass(found.shown, found.draft) : "";
}

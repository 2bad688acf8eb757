"use client";

import { type CSSProperties, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import { markClass, type Shown } from "@/components/claim/verdict-class";
import { length } from "@/domain/text/span";
import { goTo, reveal } from "./reveal";
import type { SentenceMark } from "./sentence-mark";
import { spokenMark } from "./sentence-mark";
import { useDesk, useReview } from "./use-review";

/** A stretch of the map: one sentence, or several where there are more sentences than can be told apart. */
type Stretch = { from: number; to: number; weight: number };

const mostStretches = 400;

/** The whole article in verdict fills, and what of it is in view. As a control it is one slider over the sentences. */
export function MapStrip({ reading }: { reading: RefObject<HTMLElement | null> }) {
  const store = useReview();
  const { focus } = useDesk();
  const { sentences } = store.revision;
  const marks = store.index().marks();
  const stretches = useMemo(() => stretchesOf(sentences.map(length)), [sentences]);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!reading.current || !frame.current) return;
    return frameView(reading.current, frame.current);
  }, [reading]);

  const jump = (event: MouseEvent) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset["from"] : undefined;
    if (from !== undefined) goTo(store, Number(from));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== 1 && step !== -1) return;
    event.preventDefault();
    event.stopPropagation();
    const map = event.currentTarget;
    if (store.step(step, "all")) reveal(store);
    if (map instanceof HTMLElement) map.focus();
  };
  const mark = focus && marks[focus.sentence];
  return (
    <nav className="strip" aria-label="Map of the article">
      {focus && mark && (
        <div
          className="strip-map"
          role="slider"
          tabIndex={0}
          aria-label="Place in the article"
          aria-orientation="vertical"
          aria-valuemin={1}
          aria-valuemax={sentences.length}
          aria-valuenow={focus.sentence + 1}
          aria-valuetext={`Sentence ${focus.sentence + 1}, ${spokenMark(mark.shown, mark.draft, mark.evidence)}`}
          onClick={jump}
          onKeyDown={onKeyDown}
        >
          {stretches.map(({ from, to, weight }) => (
            <i
              key={from}
              data-from={from}
              className={`fill ${fillOf(marks, from, to)}`}
              style={{ "--n": weight } as CSSProperties}
            />
          ))}
        </div>
      )}
      <div ref={frame} className="strip-view" aria-hidden="true" />
    </nav>
  );
}

function stretchesOf(lengths: readonly number[]): Stretch[] {
  const share = Math.ceil(lengths.length / mostStretches);
  const stretches: Stretch[] = [];
  for (let from = 0; from < lengths.length; from += share) {
    const part = lengths.slice(from, from + share);
    stretches.push({ from, to: from + part.length, weight: part.reduce((sum, each) => sum + each, 0) });
  }
  return stretches;
}

/** What has to be seen first, where one stretch stands for several sentences. */
const urgency: readonly Shown[] = ["disputed", "stale", "unchecked", "unverified", "sourced", "no_check_needed"];

function fillOf(marks: readonly SentenceMark[], from: number, to: number): string {
  let found: SentenceMark | undefined;
  for (let at = from; at < to; at++) {
    const mark = marks[at];
    if (mark && (!found || urgency.indexOf(mark.shown) < urgency.indexOf(found.shown))) found = mark;
  }
  return found ? markClass(found.shown, found.draft) : "";
}

/** Keeps the frame over what `reading` shows of its content. */
function frameView(reading: HTMLElement, frame: HTMLElement): () => void {
  let request = 0;
  const draw = () => {
    request = 0;
    const body = reading.querySelector<HTMLElement>(".article-body");
    if (!body || body.offsetHeight === 0) return;
    const top = reading.scrollTop - body.offsetTop;
    const share = (value: number) => Math.max(0, Math.min(1, value / body.offsetHeight)) * 100;
    frame.style.setProperty("--from", `${share(top)}`);
    frame.style.setProperty("--to", `${share(top + reading.clientHeight)}`);
  };
  const plan = () => (request ||= requestAnimationFrame(draw));
  reading.addEventListener("scroll", plan, { passive: true });
  const sizes = new ResizeObserver(plan);
  sizes.observe(reading);
  plan();
  return () => {
    reading.removeEventListener("scroll", plan);
    sizes.disconnect();
    cancelAnimationFrame(request);
  };
}

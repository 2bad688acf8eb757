"use client";

import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from "react";
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
  const { focus, drawing } = useDesk();
  const { sentences } = store.revision;
  const marks = store.index().marks();
  const stretches = useMemo(() => stretchesOf(sentences.map(length)), [sentences]);
  const fills = useMemo(() => {
    const marks = store.index().marks();
    return (
      drawing > 0 &&
      stretches.map(({ from, to, weight }) => (
        <Fill key={from} from={from} weight={weight} look={fillOf(marks, from, to)} />
      ))
    );
  }, [store, stretches, drawing]);
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
          className={stretches.length < 80 ? "strip-map is-spaced" : "strip-map"}
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
          {fills}
        </div>
      )}
      <div ref={frame} className="strip-view" hidden={!focus} aria-hidden="true" />
    </nav>
  );
}

const Fill = memo(function Fill({ from, weight, look }: { from: number; weight: number; look: string }) {
  return <i data-from={from} className={`fill ${look}`} style={{ "--n": weight } as CSSProperties} />;
});

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

/** Keeps the frame over what `reading` shows of its content. Sizes are read when they change, not at every scroll. */
function frameView(reading: HTMLElement, frame: HTMLElement): () => void {
  const body = reading.querySelector<HTMLElement>(".article-body");
  if (!body) return () => undefined;
  let request = 0;
  let size = { top: 0, height: 1, shown: 1, map: 0, margin: 0 };
  const measure = () => {
    const map = frame.previousElementSibling;
    size = {
      top: body.offsetTop,
      height: Math.max(1, body.offsetHeight),
      shown: reading.clientHeight,
      map: map?.clientHeight ?? 0,
      margin: map instanceof HTMLElement ? map.offsetTop : 0,
    };
    draw();
  };
  const draw = () => {
    request = 0;
    const top = reading.scrollTop - size.top;
    const at = (value: number) => Math.max(0, Math.min(1, value / size.height)) * size.map;
    frame.style.transform = `translateY(${size.margin + at(top) - 3}px)`;
    frame.style.height = `${at(top + size.shown) - at(top) + 6}px`;
  };
  const plan = () => (request ||= requestAnimationFrame(draw));
  reading.addEventListener("scroll", plan, { passive: true });
  const sizes = new ResizeObserver(measure);
  sizes.observe(reading);
  sizes.observe(body);
  return () => {
    reading.removeEventListener("scroll", plan);
    sizes.disconnect();
    cancelAnimationFrame(request);
  };
}

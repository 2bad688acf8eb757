"use client";

import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import { PlaceMarks } from "@/components/presence/place-marks";
import { drawMap, type Stretch, stretchesOf } from "./map-fills";
import { goTo, reveal } from "./reveal";
import { spokenMark } from "./sentence-mark";
import { useDeskPart, useReview } from "./use-review";

/** The whole article in verdict fills, and what of it is in view. As a control it is one slider over the sentences. */
export function MapStrip({ reading }: { reading: RefObject<HTMLElement | null> }) {
  const store = useReview();
  const focus = useDeskPart("focus");
  useDeskPart("drawing");
  const { sentences } = store.revision;
  const stretches = useMemo(() => stretchesOf(sentences), [sentences]);
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
  const mark = focus && store.index().marks()[focus.sentence];
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
          <Fills stretches={stretches} />
        </div>
      )}
      <PlaceMarks sentences={sentences} />
      <div ref={frame} className="strip-view" hidden={!focus} aria-hidden="true" />
    </nav>
  );
}

/** Drawn in the browser only, and by plain DOM calls: at each mark just the stretch that it lies in. */
const Fills = memo(function Fills({ stretches }: { stretches: readonly Stretch[] }) {
  const store = useReview();
  const fills = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (fills.current ? drawMap(fills.current, store, stretches) : undefined),
    [store, stretches],
  );
  return <div ref={fills} className="contents" />;
});

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

"use client";

import { memo, useMemo } from "react";
import { useLivePart } from "@/components/review/use-live";
import { useReview } from "@/components/review/use-review";
import { length, type Span } from "@/domain/text/span";

/** Where the others are on the map. What it shows is said in the bar, with their names. */
export const PlaceMarks = memo(function PlaceMarks({ sentences }: { sentences: readonly Span[] }) {
  const { me } = useReview();
  const present = useLivePart("present");
  const places = useMemo(() => placesOf(sentences), [sentences]);
  return (
    <div className="place-marks" aria-hidden="true">
      {present.map(({ id, name, sentence, isIdle }) => {
        const place = sentence === null ? undefined : places[sentence];
        if (id === me.id || place === undefined) return null;
        return <i key={id} title={name} data-idle={isIdle || undefined} style={{ top: `${100 * place}%` }} />;
      })}
    </div>
  );
});

/** For each sentence where its middle is on the map, from 0 to 1: the map is as tall as the sentences are long. */
function placesOf(sentences: readonly Span[]): number[] {
  const total = sentences.reduce((sum, sentence) => sum + length(sentence), 0);
  let before = 0;
  return sentences.map((sentence) => {
    const middle = before + length(sentence) / 2;
    before += length(sentence);
    return middle / total;
  });
}

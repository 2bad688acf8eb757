import { segment } from "sentencex";
import type { Case } from "@/domain/text/corpus/case";
import { corpus, isFound, textOf } from "@/domain/text/corpus/corpus";
import { splitSentences } from "@/domain/text/sentences";
import { median } from "./running-desk";

type Split = (text: string, language: string) => string[];

const segmenters: Record<string, Split> = {
  Stet: (text, language) => splitSentences(text, language).map(({ start, end }) => text.slice(start, end)),
  sentencex: (text, language) => segment(language, text),
  "Intl.Segmenter": (text, language) =>
    [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].map((each) => each.segment),
};

/** How many cases of the corpus each segmenter cuts as they are right, and how fast it is in the same run. */
function measure(): string[] {
  const cases = Object.entries(corpus).flatMap(([language, list]) =>
    list.map((each) => ({ language, each })),
  );
  const score = (name: string, chosen: readonly { language: string; each: Case }[]) => {
    const found = chosen.map(({ language, each }) => ({ language, each })).map((one) => solves(name, one));
    return `${name} ${found.filter(Boolean).length}`;
  };
  const line = (label: string, chosen: typeof cases) =>
    `sentences, ${label}: ${Object.keys(segmenters)
      .map((name) => score(name, chosen))
      .join(", ")} of ${chosen.length}`;
  return [
    ...Object.keys(corpus).map((code) =>
      line(
        code,
        cases.filter(({ language }) => language === code),
      ),
    ),
    ...[...new Set(cases.map(({ each }) => each[0]))].map((category) =>
      line(
        category,
        cases.filter(({ each }) => each[0] === category),
      ),
    ),
    line("all", cases),
    speed(),
  ];
}

function solves(name: string, { language, each }: { language: string; each: Case }): boolean {
  const split = segmenters[name];
  return split !== undefined && isFound(language, each, (text) => split(text, language));
}

/** Megabytes in a second over the same English text, in turns. */
function speed(): string {
  const paragraph = (corpus.en ?? []).map((each) => textOf("en", each)).join(" ");
  const text = `${paragraph}\n\n`.repeat(200);
  const bytes = Buffer.byteLength(text);
  const taken = new Map<string, number[]>();
  for (let round = 0; round < 7; round++) {
    for (const [name, split] of Object.entries(segmenters)) {
      const start = performance.now();
      for (const block of text.split("\n\n")) split(block, "en");
      taken.set(name, [...(taken.get(name) ?? []), performance.now() - start]);
    }
  }
  const rates = [...taken].map(([name, times]) => [name, bytes / 1000 / median(times)] as const);
  const own = rates[0]?.[1] ?? NaN;
  return `sentences, speed: ${rates
    .map(([name, rate]) => `${name} ${rate.toFixed(1)} MB/s (ratio ${(own / rate).toFixed(2)})`)
    .join(", ")}`;
}

for (const line of measure()) console.log(line);

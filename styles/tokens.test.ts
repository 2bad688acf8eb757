import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

const papers = ["surface", "surface-rail", "surface-raised"];
const verdicts = ["sourced", "unverified", "disputed", "no-check", "stale"];

const words = [
  ...["ink", "ink-soft", "muted", "accent", ...verdicts.map((verdict) => `${verdict}-text`)].flatMap((name) =>
    papers.map((paper) => [name, paper] as const),
  ),
  ...["ink", "ink-soft"].flatMap((name) =>
    ["surface-sunken", "accent-bg"].map((paper) => [name, paper] as const),
  ),
  ...verdicts.map((verdict) => [`${verdict}-text`, `${verdict}-bg`] as const),
  ["accent-ink", "accent"] as const,
];
const marks = ["line-strong", "focus", ...verdicts.map((verdict) => `${verdict}-line`)].flatMap((name) =>
  papers.map((paper) => [name, paper] as const),
);

it.each(words)("shows words in %s on %s at 4.5:1 or more, in both themes", (name, paper) => {
  expect(lowestContrast(name, paper)).toBeGreaterThanOrEqual(4.5);
});

it.each(marks)("shows marks in %s on %s at 3:1 or more, in both themes", (name, paper) => {
  expect(lowestContrast(name, paper)).toBeGreaterThanOrEqual(3);
});

function lowestContrast(name: string, paper: string): number {
  const [front, back] = [tokens.get(name), tokens.get(paper)];
  if (!front || !back) throw new Error(`There is no token ${front ? paper : name}.`);
  return Math.min(contrast(front.light, back.light), contrast(front.dark, back.dark));
}

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

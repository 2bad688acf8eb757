import { expect, it } from "vitest";
import { guessDirection, guessNotation, isRich } from "./notation";

it.each([
  ["text", ""],
  ["text", "The council voted 8 to 5.\n\nIt was late."],
  ["text", "Issue #4 is open, and 5 * 3 is 15."],
  ["text", "1 < 2, said the teacher."],
  ["text", "- one dash alone is not a list"],
  ["markdown", "# Two libraries to close\n\nThe council voted."],
  ["markdown", "See [the paper](https://council.example.org/14)."],
  ["markdown", "It was **not** agreed."],
  ["markdown", "- tank\n- pumps\n- fees\n"],
  ["html", "<!doctype html><html><body>…"],
  ["html", "\n  <p>The council voted.</p>"],
  ["html", "<article><h1>Two libraries</h1></article>"],
])("guesses %s for %j", (notation, text) => {
  expect(guessNotation(text)).toBe(notation);
});

it.each([
  [true, '<meta charset="utf-8"><p style="margin:0">The council voted.</p>'],
  [true, '<span>See <a href="https://example.org">the paper</a></span>'],
  [false, '<div style="color:#d4d4d4"><div><span># Title</span></div></div>'],
  [false, "<pre>const a = 1;</pre>"],
])("says %s to whether this is rich: %s", (rich, html) => {
  expect(isRich(html)).toBe(rich);
});

it.each([
  ["ltr", ""],
  ["ltr", "“The council voted.” حريق"],
  ["rtl", "12 – حريق في المستودع (fire)"],
  ["rtl", "שלום"],
])("says that it runs %s: %s", (direction, text) => {
  expect(guessDirection(text)).toBe(direction);
});

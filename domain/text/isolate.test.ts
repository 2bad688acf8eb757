import { expect, it } from "vitest";
import { isolated } from "./isolate";

it.each([
  ["leaves words that run like the line", "It rained.", "It rained."],
  ["leaves Japanese", "雨が降った。", "雨が降った。"],
  ["isolates Arabic", "لا أحد يعرف.", "\u2068لا أحد يعرف.\u2069"],
  ["isolates what begins with a Latin name", "NASA نشرت", "\u2068NASA نشرت\u2069"],
  ["isolates Hebrew", "איש", "\u2068איש\u2069"],
  ["takes away what would turn the line around", "a\u202Eb\u2069c", "\u2068abc\u2069"],
])("%s", (_, text, expected) => expect(isolated(text)).toBe(expected));

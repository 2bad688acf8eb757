import { expect, it } from "vitest";
import { noConnection } from "./answer";
import type { Waiting } from "./outbox";
import { saveWords } from "./save-words";

const failure = (code: "unauthenticated" | "other_person" | "unavailable") => ({
  code,
  message: "It rests.",
});

it.each<[string, Waiting, boolean]>([
  ["Saved", { count: 0, held: 0, failure: null }, true],
  ["Saving…", { count: 2, held: 0, failure: null }, true],
  ["Offline", { count: 0, held: 0, failure: null }, false],
  ["Offline, 3 waiting", { count: 3, held: 1, failure: noConnection }, true],
  ["Offline, 1 waiting", { count: 1, held: 0, failure: null }, false],
  ["Signed out, 1 waiting", { count: 1, held: 1, failure: failure("unauthenticated") }, true],
  ["Somebody else is signed in, 1 waiting", { count: 1, held: 1, failure: failure("other_person") }, true],
  ["Not saved, 2 waiting: it rests", { count: 2, held: 2, failure: failure("unavailable") }, true],
])("%s", (words, waiting, isOnline) => expect(saveWords(waiting, isOnline)).toBe(words));

it("does not say that everything is saved beside what was refused", () => {
  expect(saveWords({ count: 0, held: 0, failure: null }, true, 1)).toBe("The rest is saved");
});

import { expect, it } from "vitest";
import { toLocalPath } from "./local-path";

it.each([
  ["/articles/01J?sentence=4#claim-2", "/articles/01J?sentence=4#claim-2"],
  ["/desk", "/desk"],
  ["/a/../desk", "/desk"],
  ["/articles?q=a//b", "/articles?q=a//b"],
])("keeps a path of this desk: %s", (next, path) => {
  expect(toLocalPath(next)).toBe(path);
});

it.each([
  null,
  undefined,
  "",
  "desk",
  "https://example.org/",
  "javascript:alert(1)",
  "//example.org",
  "///example.org",
  "/\\example.org",
  "/a\\b",
  "/\t/example.org",
  "/\n/example.org",
  "\t//example.org",
  " //example.org",
  "/a/..//example.org",
  "/.//example.org",
  "/sign-in?next=/sign-in",
])("goes to the articles instead of %j", (next) => {
  expect(toLocalPath(next)).toBe("/articles");
});

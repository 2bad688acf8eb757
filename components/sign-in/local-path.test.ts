import { expect, it } from "vitest";
import { toLocalPath } from "./local-path";

it.each([
  ["/articles/01J?sentence=4#claim-2", "/articles/01J?sentence=4#claim-2"],
  ["/desk", "/desk"],
  ["/account", "/account"],
  ["/a/../desk", "/desk"],
  ["/articles?q=a//b", "/articles?q=a//b"],
  ["/articles?q=https://example.org", "/articles?q=https://example.org"],
  ["/articles#//example.org", "/articles#//example.org"],
  ["/@example.org", "/@example.org"],
  ["/https:/example.org", "/https:/example.org"],
  ["/%2F%2Fexample.org", "/%2F%2Fexample.org"],
])("B17 keeps a path of this desk: %s", (next, path) => {
  expect(toLocalPath(next)).toBe(path);
});

it.each([
  null,
  undefined,
  "",
  "desk",
  "https://example.org/",
  "HTTPS://example.org/",
  "https:example.org",
  "https:/example.org",
  "https:///example.org",
  "http:\\\\example.org",
  "ftp://example.org",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://example.org/1",
  "mailto:ana@example.org",
  "//example.org",
  "///example.org",
  "////example.org",
  "//user@example.org",
  "//127.0.0.1",
  "/\\example.org",
  "\\/example.org",
  "\\\\example.org",
  "/a\\b",
  "/\t/example.org",
  "/\n/example.org",
  "/\r/example.org",
  "/\u0000/example.org",
  "/\u007f/example.org",
  "\t//example.org",
  " //example.org",
  " /desk",
  "\u00a0//example.org",
  "?next=//example.org",
  "#//example.org",
  ".//example.org",
  "../desk",
  "@example.org",
  "/a/..//example.org",
  "/.//example.org",
  "/a/b/../..//example.org",
  "/%2e//example.org",
  "/a/%2e%2e//example.org",
  "/sign-in",
  "/sign-in?next=/sign-in",
  "/sign-in/reset?token=x",
])("B17 goes to the articles instead of %j", (next) => {
  expect(toLocalPath(next)).toBe("/articles");
});

it("B17 what is kept stays on this site, wherever a browser starts from", () => {
  for (const next of ["/desk", "/%2F%2Fexample.org", "/@example.org", "/https:/example.org"]) {
    expect(new URL(toLocalPath(next), "https://stet.example.org").host).toBe("stet.example.org");
  }
});

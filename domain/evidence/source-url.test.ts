import { expect, it } from "vitest";
import { sourceKey, toSourceUrl } from "./source-url";

it.each([
  ["https://example.org/a", "https://example.org/a"],
  ["  HTTPS://Example.ORG:443/a  ", "https://example.org/a"],
  ["example.org/minutes", "https://example.org/minutes"],
  ["example.org:8080/minutes", "https://example.org:8080/minutes"],
  ["http://example.org/?utm_source=x&id=4&fbclid=y", "http://example.org/?id=4"],
  ["https://example.org/#page=3", "https://example.org/#page=3"],
  ["https://пример.example/ü", "https://xn--e1afmkfd.example/%C3%BC"],
])("%s is kept as %s", (typed, kept) => {
  expect(toSourceUrl(typed)).toEqual({ ok: true, value: kept });
});

it.each([
  "",
  "   ",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "ftp://example.org/a",
  "blob:https://example.org/x",
  "mailto:ana@example.org",
  "https://user:secret@example.org/",
  "https://",
  "no address",
  `https://example.org/${"a".repeat(2048)}`,
])("%j is no source", (typed) => {
  expect(toSourceUrl(typed)).toMatchObject({
    ok: false,
    failure: { code: "invalid", errors: [{ path: "url" }] },
  });
});

it("one page under two addresses is one source", () => {
  expect(sourceKey("https://www.example.org/a/?x=1&y=2#part")).toBe(
    sourceKey("http://example.org/a?y=2&x=1"),
  );
  expect(sourceKey("https://example.org/a")).not.toBe(sourceKey("https://example.org/b"));
});

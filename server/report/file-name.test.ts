import { expect, it } from "vitest";
import { contentDisposition } from "./file-name";

it.each([
  ["Two libraries to close", "two-libraries-to-close", "Two%20libraries%20to%20close"],
  ["Größe & Maß", "grosse-mass", "Gr%C3%B6%C3%9Fe%20%26%20Ma%C3%9F"],
  ['"; filename="evil.exe', "filename-evil-exe", "%3B%20filename%3D%20evil.exe"],
  ["a\r\nSet-Cookie: x=1", "a-set-cookie-x-1", "a%20Set-Cookie%20x%3D1"],
  ["../../etc/passwd", "etc-passwd", "etc%20passwd"],
  ["\u202Efdp.exe", "fdp-exe", "fdp.exe"],
  ["\ud800", "verification", "Verification"],
  ["国会", "verification", "%E5%9B%BD%E4%BC%9A"],
  ["It's (really) *so*", "it-s-really-so", "It%27s%20%28really%29%20so"],
  ["", "verification", "Verification"],
])("C12 names the report of %j", (title, ascii, utf8) => {
  expect(contentDisposition("attachment", title, "csv")).toBe(
    `attachment; filename="${ascii}-report.csv"; filename*=UTF-8''${utf8}%20report.csv`,
  );
});

it("C12 keeps a long title to a length that file systems take", () => {
  expect(contentDisposition("inline", "long ".repeat(100), "json").length).toBeLessThan(300);
});

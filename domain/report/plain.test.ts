import { expect, it } from "vitest";
import { countTurning, toLine, toPlain, webAddress } from "./plain";

it.each([
  ["a\r\nb\rc", "a\nb\nc"],
  ["\u0000bell\u0007 escape\u001b[31m\u009b", "bell escape[31m"],
  ["tab\tstays", "tab\tstays"],
  ["\u202Eturned", "\u202Eturned"],
])("takes the control characters out of %j", (written, plain) => {
  expect(toPlain(written)).toBe(plain);
});

it.each([
  ["  two\n\tlines  ", "two lines"],
  ["\u202Eevil\u202C \u2066x\u2069", "evil x"],
  ["flag\u{e0067}\u{e007f}", "flag"],
  ["שלום", "שלום"],
  ["family 👩‍👧", "family 👩‍👧"],
])("makes one line of %j that turns nothing around", (written, line) => {
  expect(toLine(written)).toBe(line);
});

it("counts the characters that turn or hide words", () => {
  expect(countTurning("a\u202Eb\u202C c\u{e0067} שלום")).toBe(3);
});

it.each([
  ["https://example.org/a b", "https://example.org/a%20b"],
  ["HTTP://EXAMPLE.org", "http://example.org/"],
  ["https://аpple.com/", "https://xn--pple-43d.com/"],
  ["javascript:alert(1)", null],
  ["java\tscript:alert(1)", null],
  [" data:text/html,x", null],
  ["//example.org", null],
  ["file:///etc/passwd", null],
  ["blob:https://example.org/1", null],
  ["", null],
])("takes %j for the web address %j", (address, href) => {
  expect(webAddress(address)).toBe(href);
});

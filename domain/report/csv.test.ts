import { expect, it } from "vitest";
import { guarded } from "./csv";

it.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\tx",
  " \tx",
  " =1+1",
  "\n=1+1",
  "\n \n@x",
  "\u00a0=1+1",
  "\u3000=1+1",
  "\u200b=1+1",
  "\ufeff=1+1",
  '"=1+1',
  "'=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "=cmd|' /C calc'!A0",
])("makes %j words to a spreadsheet", (cell) => {
  expect(guarded(cell)).toBe(`'${cell}`);
});

it.each([
  "",
  "The council = the town",
  "a-b",
  "£1.2m",
  "6a",
  "4–5",
  "2026-11-22T18:05:00.000Z",
  "“=quoted”",
  "https://x.example/?a=1",
])("leaves %j as it is", (cell) => {
  expect(guarded(cell)).toBe(cell);
});

import { expect, it } from "vitest";
import { countCoverage } from "../coverage/coverage";
import { usualStatement } from "./usual-statement";

it.each([
  [["judged"], [], "Revision 2 is checked: 1 of 1 sentence judged or in need of no check."],
  [
    ["judged", "noCheckNeeded", "unchecked"],
    ["disputed"],
    "Revision 2 is checked: 2 of 3 sentences judged or in need of no check. 1 stays disputed, as the report says.",
  ],
  [
    ["judged", "judged", "judged"],
    ["unverified", "disputed", "unverified"],
    "Revision 2 is checked: 3 of 3 sentences judged or in need of no check. 1 stays disputed, 2 stay unverified, as the report says.",
  ],
] as const)("of %j with %j in doubt", (covers, doubts, expected) => {
  const inDoubt = doubts.map((verdict, sentence) => ({ sentence, verdict }));
  expect(usualStatement(2, { coverage: countCoverage(covers), inDoubt })).toBe(expected);
});

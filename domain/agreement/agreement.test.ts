import { expect, it } from "vitest";
import type { Assessment } from "../claim/claim";
import { agreementOn } from "./agreement";
import { krippendorffsAlpha } from "./coefficients";
import { confidenceInterval } from "./interval";
import { itemsOf } from "./ratings";

const given = (by: string, verdict: Assessment["verdict"], more: Partial<Assessment> = {}): Assessment => ({
  id: `${by} ${verdict}`,
  claimId: "c",
  verdict,
  justification: "Asked the archive.",
  reason: verdict === "disputed" ? "wrong_figure" : null,
  words: "It rained.",
  by: { id: by, name: by },
  createdAt: "2026-11-26T12:00:00.000Z",
  ...more,
});
const judged = (...assessments: Assessment[]) => ({ articleId: "a", assessments, evidence: [] });
const said = (claims: Parameters<typeof itemsOf>[0]) =>
  itemsOf(claims).map(({ ratings }) => ratings.map(({ by, verdict }) => `${by.id} ${verdict}`));

it.each([
  ["one person alone is no item", [given("ana", "disputed")], []],
  [
    "a person's later change of mind does not count",
    [given("ana", "disputed"), given("ben", "unverified"), given("ana", "unverified")],
    [["ana disputed", "ben unverified"]],
  ],
  [
    "a draft is no judgement yet",
    [given("ana", "disputed", { reason: null }), given("ben", "unverified"), given("ana", "unverified")],
    [["ben unverified", "ana unverified"]],
  ],
  [
    "other words are another item",
    [
      given("ana", "disputed"),
      given("ben", "disputed"),
      given("ana", "unverified", { words: "It snowed." }),
      given("ben", "unverified", { words: "It snowed." }),
    ],
    [
      ["ana disputed", "ben disputed"],
      ["ana unverified", "ben unverified"],
    ],
  ],
])("%s", (_, assessments, expected) => expect(said([judged(...assessments)])).toEqual(expected));

it("tells agreement of the desk, of each article and of each pair", () => {
  const items = itemsOf([
    judged(given("ana", "disputed"), given("ben", "disputed")),
    judged(given("ben", "unverified"), given("ana", "disputed")),
    { ...judged(given("ana", "unverified"), given("cleo", "unverified")), articleId: "b" },
  ]);
  const found = agreementOn(items);
  expect(found).toMatchObject({ items: 3, percent: 2 / 3 });
  expect(found.confusion.unverified).toMatchObject({ unverified: 1, disputed: 1 });
  expect(found.pairs.map(({ people, items }) => [people.map(({ id }) => id), items])).toEqual([
    [["ana", "ben"], 2],
    [["ana", "cleo"], 1],
  ]);
  expect(found.pairs[0]).toMatchObject({ percent: 0.5, kappa: 0 });
  expect(found.articles.map(({ articleId, items }) => [articleId, items])).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});

it("gives an interval around the value, the same for the same units, narrower for more of them", () => {
  const alpha = krippendorffsAlpha(["a", "b"]);
  const some = ["a", "a", "b", "b", "a", "b", "b", "a", "a", "b"].map((first, at) => [
    first,
    at % 4 === 0 ? "b" : first,
  ]);
  const many = Array.from({ length: 20 }, () => some).flat();
  const [few, more] = [confidenceInterval(alpha, some), confidenceInterval(alpha, many)];
  if (!few || !more) throw new Error("There is enough to draw from.");
  expect(confidenceInterval(alpha, some)).toEqual(few);
  expect(more.high - more.low).toBeLessThan((few.high - few.low) / 2);
  expect(more.low).toBeLessThan(0.5);
  expect(more.high).toBeGreaterThan(0.3);
  expect(confidenceInterval(alpha, [["a", "b"]])).toBeNull();
});

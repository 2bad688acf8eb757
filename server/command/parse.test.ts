import { expect, it } from "vitest";
import { NewArticle } from "@/server/article/input";
import { NewEvidence } from "@/server/evidence/input";
import { parse } from "./parse";

it.each([
  [NewArticle, { text: "x", sourceUrl: "javascript:alert(1)" }, "sourceUrl", /Only http and https/],
  [NewArticle, { text: "x", deadline: "tomorrow" }, "deadline", /Give the deadline as/],
  [NewArticle, { text: "x", role: "owner" }, "", /role/],
  [
    NewEvidence,
    { claimId: "c", url: "example.org", stance: "supports", publishedAt: "2026-13-01" },
    "publishedAt",
    /2026-11/,
  ],
  [NewEvidence, { claimId: "c", url: { not: "" }, stance: "supports" }, "url", /string/],
])("says what is wrong at its place, also behind alternatives", (schema, input, path, message) => {
  const errors = [{ path, message: expect.stringMatching(message) as string }];
  expect(parse(schema, input)).toMatchObject({ ok: false, failure: { code: "invalid", errors } });
});

it("names all places at once", () => {
  expect(parse(NewEvidence, { claimId: "c", url: "", stance: "maybe" })).toMatchObject({
    failure: { errors: [{ path: "url" }, { path: "stance" }] },
  });
});

import { expect, it } from "vitest";
import { readSentArticle } from "./sent-article";

const address = "http://localhost/api/v1/articles";
const json = (body: string, type = "application/json") =>
  new Request(address, { method: "POST", body, headers: { "content-type": type } });
const form = (fields: Record<string, string | File>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return new Request(address, { method: "POST", body: data });
};

it("takes the fields of a JSON object, and what tells that its sender has gone", async () => {
  const request = json('{"text":"It rained."}');
  const sent = await readSentArticle(request);
  expect(sent.ok && sent.value).toEqual({ fields: { text: "It rained." }, signal: request.signal });
});

it("takes a file and the fields beside it", async () => {
  const sent = await readSentArticle(form({ title: "Rain", file: new File(["It rained."], "rain.txt") }));
  expect(sent).toMatchObject({
    ok: true,
    value: { fields: { title: "Rain" }, file: { name: "rain.txt", size: 10 } },
  });
});

it.each([
  ["a form without a file", form({ title: "Rain" }), "invalid"],
  ["broken JSON", json('{"text":'), "unreadable"],
  ["JSON that is no object", json('["It rained."]'), "unreadable"],
  ["JSON nested beyond reason", json(`{"a":${"[".repeat(40)}${"]".repeat(40)}}`), "unreadable"],
  ["C29 JSON under another name", json('{"text":"x"}', "text/plain"), "unsupported_type"],
  ["E01 more than a text can need", json(`{"text":"${"x".repeat(7_000_000)}"}`), "too_large"],
])("refuses %s", async (_, request, code) => {
  expect(await readSentArticle(request)).toMatchObject({ ok: false, failure: { code } });
});

import { createElement } from "react";
import { renderToReadableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { fakeSnapshot } from "@/components/review/fake-snapshot";
import { openingOf } from "@/components/review/opening";
import { createReviewStore } from "@/components/review/store";
import { defaultPolicy } from "@/domain/article/article";
import { ServerText } from "./to-react";

const paragraphs = 1200;

test("a long text is drawn whole and in order, in turns between which the server sees to others", async () => {
  let turns = 0;
  let isDone = false;
  const seeToOthers = () => {
    turns += 1;
    if (!isDone) setImmediate(seeToOthers);
  };
  setImmediate(seeToOthers);
  const stream = await renderToReadableStream(createElement(ServerText, { store: longStore() }));
  const html = await new Response(stream).text();
  isDone = true;
  const drawn = Array.from(html.matchAll(/data-block="(\d+)"/g), ([, at]) => Number(at));
  expect(drawn).toEqual(Array.from({ length: paragraphs }, (_, at) => at));
  expect(html).not.toContain("<!--");
  // One for every 48 paragraphs after the first ones.
  expect(turns).toBeGreaterThanOrEqual(24);
});

function longStore() {
  const words = Array.from({ length: paragraphs }, (_, at) => `The year ${at} was wet.`);
  const { revision, ...rest } = fakeSnapshot(words);
  const blocks = revision.sentences.map(({ start, end }) => ({ kind: "paragraph" as const, start, end }));
  const me = { id: "ana", name: "Ana", role: "owner" as const };
  const unasked = () => Promise.reject(new Error("Nothing is sent here."));
  return createReviewStore({
    opening: openingOf({ ...rest, revision: { ...revision, blocks } }),
    policy: defaultPolicy,
    me,
    people: [me],
    send: unasked,
    sendAct: unasked,
    now: () => revision.createdAt,
    newId: () => "id",
    onRefused: () => {},
  });
}

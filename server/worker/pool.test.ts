import { expect, it } from "vitest";
import type { Failure } from "@/domain/result";
import { runInWorker } from "./pool";
import { tasks } from "./tasks";

const tooMuch: Failure = { code: "invalid", message: "Too much." };
const long = {
  notation: "text",
  source: "It rained. ".repeat(150_000),
  language: "en",
  otherwise: "en",
} as const;
const wordOf = (count: number) => {
  const text = "rain ".repeat(count).trim();
  return { text, sentences: [{ start: 0, end: text.length }] };
};

it("compares two texts as it is done here", async () => {
  const made = await runInWorker("compare", { before: wordOf(3), after: wordOf(4) }, {}, tooMuch);
  expect(made.ok && made.value.changes).toMatchObject([
    { kind: "edited", after: { text: "rain rain rain rain" } },
  ]);
});

it("E05 ends what takes too long, says so, and works on", async () => {
  const ended = await runInWorker("read", long, { milliseconds: 1 }, tooMuch);
  expect(ended).toEqual({ ok: false, failure: tooMuch });
  const small = { ...long, source: "It rained." };
  expect(await runInWorker("read", small, {}, tooMuch)).toMatchObject({ ok: true });
});

it("gives up what nobody waits for any more, at work or in its turn", async () => {
  const gone = new AbortController();
  const works = Array.from({ length: 5 }, () => runInWorker("read", long, { signal: gone.signal }, tooMuch));
  gone.abort();
  for (const work of works) {
    expect(await work).toMatchObject({ ok: false, failure: { message: expect.stringMatching(/cancelled/) } });
  }
});

it("takes no harm from an answer that comes when its asker has just gone", async () => {
  const gone = new AbortController();
  const given = { before: wordOf(1), after: wordOf(2) };
  await runInWorker("compare", given, {}, tooMuch);
  const late = runInWorker("compare", given, { signal: gone.signal }, tooMuch);
  await Promise.resolve();
  // The worker answers while this thread is busy, so that the answer lies there when the asker goes.
  tasks.read(long);
  gone.abort();
  expect(await late).toMatchObject({ ok: false, failure: { message: expect.stringMatching(/cancelled/) } });
  expect(await runInWorker("compare", given, {}, tooMuch)).toMatchObject({ ok: true });
});

it("refuses more than can wait, and only of that kind", async () => {
  const gone = new AbortController();
  const given = { before: wordOf(1), after: wordOf(1) };
  const works = Array.from({ length: 102 }, () =>
    runInWorker("compare", given, { signal: gone.signal }, tooMuch),
  );
  const small = { ...long, source: "It rained." };
  expect(await works.at(-1)).toMatchObject({ ok: false, failure: { retryAfterSeconds: 10 } });
  expect(await runInWorker("read", small, {}, tooMuch)).toMatchObject({ ok: true });
  gone.abort();
  await Promise.all(works);
});

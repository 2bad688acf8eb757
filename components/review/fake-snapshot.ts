import { noRecords, type Snapshot } from "@/domain/event";

const at = "2026-11-23T10:00:00.000Z";

/** An article of `words`, a sentence each in one paragraph, on which nothing was done yet; for tests. */
export function fakeSnapshot(words: readonly string[]): Snapshot {
  const text = words.join(" ");
  const sentences = words.map((sentence, index) => {
    const start = text.indexOf(sentence);
    return { index, start, end: start + sentence.length };
  });
  return {
    ...noRecords,
    seq: 10,
    article: {
      id: "article",
      deskId: "desk",
      title: "Up and down",
      byline: null,
      sourceUrl: null,
      language: "en",
      deadline: null,
      state: "open",
      createdAt: at,
      version: 1,
    },
    revision: {
      id: "revision",
      number: 1,
      version: 1,
      sha256: "0".repeat(64),
      text,
      blocks: [{ kind: "paragraph", start: 0, end: text.length }],
      links: [],
      sentences,
      createdAt: at,
    },
  };
}

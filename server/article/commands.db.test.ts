import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { readRevision } from "@/server/revision/queries";
import { readArticlePage, readArticle } from "./queries";
import { changeArticle, createArticle, deleteArticle } from "./commands";
import { db } from "@/server/db/client";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { ListedArticle } from "@/server/api/answers/article";
import { sha256 } from "@/server/hash";
import { createClaim } from "@/server/claim/commands";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

it("an article is stored normalised, with its sentences and the hash of its text", async () => {
  const text = "Cafe\u0301 \u201Copen\u201D.\r\nIt is.\u0000";
  const made = unwrap(await createArticle(desk.reviewer, { fields: { text } }, noHeaders));
  const { revision, title } = made.answer;
  expect(made).toMatchObject({ status: 201, seq: 1 });
  expect(revision.text).toBe("Caf\u00E9 \u201Copen\u201D.\n\nIt is.");
  expect(revision.sentences).toHaveLength(2);
  expect(revision.sha256).toBe(sha256(revision.text));
  expect(title).toBe("Café “open”. It is.");
  expect(unwrap(await readRevision(desk.viewer, made.answer.id, "1"))).toEqual(revision);
});

it.each([
  [{}, "invalid"],
  [{ text: "" }, "invalid"],
  [{ text: " \n\t " }, "invalid"],
  [{ text: "a", markdown: "b" }, "invalid"],
  [{ text: "It rained.", title: { contains: "" } }, "invalid"],
  [{ text: "It rained.", role: "owner" }, "invalid"],
  [{ text: "It rained.", sourceUrl: "javascript:alert(1)" }, "invalid"],
  [{ text: "It rained.", deadline: "tomorrow" }, "invalid"],
  [{ text: "It rained.", language: "??" }, "invalid"],
  [{ text: "x".repeat(2_000_001) }, "too_large"],
])("%j is refused and stores nothing", async (fields, code) => {
  const before = await db.article.count();
  expect(await createArticle(desk.reviewer, { fields }, noHeaders)).toMatchObject({
    ok: false,
    failure: { code },
  });
  expect(await db.article.count()).toBe(before);
});

const german =
  "Der Stadtrat hat am Montag beschlossen, die alte Brücke zu sperren, über die täglich neuntausend Autos fahren.";

it.each([
  [{ text: german }, "de"],
  [{ text: german, language: "nl" }, "nl"],
  [{ text: "Ja." }, "en"],
])("%j is in the language that was sent, else found, else the desk's: %s", async (fields, language) => {
  const made = unwrap(await createArticle(desk.reviewer, { fields }, noHeaders));
  expect(made.answer).toMatchObject({ language });
});

it("a repeated id with the same body is the same article, with another body a conflict", async () => {
  const id = uuidv7();
  const send = (text: string) => createArticle(desk.reviewer, { fields: { id, text } }, noHeaders);
  expect(unwrap(await send("It rained."))).toMatchObject({ status: 201 });
  expect(unwrap(await send("It rained."))).toMatchObject({ status: 200, answer: { id } });
  expect(await send("It snowed.")).toMatchObject({ failure: { code: "conflict" } });
});

it("its fields change under the version they were seen at, and not under an older one", async () => {
  const { id: articleId } = await makeArticle(desk.editor);
  const change = (title: string) =>
    changeArticle(desk.editor, { articleId, version: 1, title, deadline: null }, noHeaders);
  expect(unwrap(await change("Rain, counted")).answer).toMatchObject({ title: "Rain, counted", version: 2 });
  expect(await change("Snow")).toMatchObject({
    failure: { code: "changed", current: { title: "Rain, counted" } },
  });
  expect(await changeArticle(desk.reviewer, { articleId, version: 2 }, noHeaders)).toMatchObject({
    failure: { code: "forbidden" },
  });
});

it("A17 a deleted article is nowhere any more", async () => {
  const { id: articleId } = await makeArticle(desk.editor);
  const claim = unwrap(await createClaim(desk.editor, { articleId, sentence: 0 }, noHeaders)).answer;
  unwrap(await deleteArticle(desk.editor, { articleId, version: 1 }, noHeaders));
  expect(await readArticle(desk.editor, articleId)).toMatchObject({ failure: { code: "not_found" } });
  expect(await createClaim(desk.editor, { articleId, sentence: 1 }, noHeaders)).toMatchObject({
    failure: { code: "not_found" },
  });
  const { items } = await readArticlePage(desk.editor, { q: "", deskId: null }, { limit: 100, cursor: null });
  expect(items.map(({ id }) => id)).not.toContain(articleId);
  expect(claim).not.toBeNull();
});

it("lists page through all articles once, last changed first, each as described", async () => {
  const own = await makeDesk();
  for (let n = 0; n < 5; n++) await makeArticle(own.editor, `It rained ${n} times.`);
  const seen: string[] = [];
  let cursor: string[] | null = null;
  do {
    const page: Awaited<ReturnType<typeof readArticlePage>> = await readArticlePage(
      own.viewer,
      { q: "", deskId: null },
      {
        limit: 2,
        cursor,
      },
    );
    seen.push(...page.items.map(({ id }) => id));
    for (const item of page.items) ListedArticle.strict().parse(item);
    cursor =
      page.next === null ? null : (JSON.parse(Buffer.from(page.next, "base64url").toString()) as string[]);
  } while (cursor);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
});

it("a list's summary follows what happens to the article", async () => {
  const own = await makeDesk();
  const { id: articleId } = await makeArticle(own.editor);
  const summary = async () =>
    (await readArticlePage(own.viewer, { q: "", deskId: null }, { limit: 1, cursor: null })).items[0];
  expect(await summary()).toMatchObject({ coverage: { judged: 0 }, verdicts: { unchecked: 3 } });
  const assessment = { verdict: "unverified", justification: "Asked." };
  await createClaim(own.reviewer, { articleId, sentence: 0, assessment }, noHeaders);
  expect(await summary()).toMatchObject({
    coverage: { judged: 1 },
    verdicts: { unverified: 1 },
    people: [{ id: own.reviewer.id }],
  });
});

import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { sessionCookie } from "@/server/auth/session";
import { db } from "@/server/db/client";
import { inBrowser, makeArticle, makeDesk, type TestDesk } from "@/test/desk";
import { answerRaw, toRequest } from "@/test/rights/call";

let desk: TestDesk;
let articleId: string;
beforeAll(async () => {
  desk = await makeDesk();
  articleId = (await makeArticle(desk.editor)).id;
});

const name = "POST /articles/{id}/comments";

async function speaker(actor: Actor) {
  const { secret } = await inBrowser(actor);
  const credentials = { cookie: `${sessionCookie.name}=${secret}`, "sec-fetch-site": "same-origin" };
  return (text: string) => {
    const call = { params: { id: articleId }, body: { sentence: 0, text } };
    return answerRaw(
      name,
      toRequest({ method: "POST", path: name.slice(5) }, call, credentials),
      call.params,
    );
  };
}

it("asks who says more than sixty things in a minute to wait, and nobody else", async () => {
  const [say, colleague] = [await speaker(desk.reviewer), await speaker(desk.editor)];
  for (let n = 1; n <= 60; n++) expect((await say(`Number ${n}`)).status).toBe(201);
  const refused = await say("One too many");
  expect(refused.status).toBe(429);
  const wait = Number(refused.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await refused.json()).toMatchObject({ code: "too_many" });
  expect(await db.comment.count({ where: { articleId } })).toBe(60);
  expect((await colleague("Not I")).status).toBe(201);
});

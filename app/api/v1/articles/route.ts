import { createArticle } from "@/server/article/commands";
import { readArticlePage } from "@/server/article/queries";
import { readSentArticle } from "@/server/article/sent-article";
import { door, respond, respondWritten, writeHeaders } from "@/server/http/door";
import { pageRequest } from "@/server/http/page";
import { problem } from "@/server/http/problem";
import { articleStates, isArticleStatus } from "@/domain/article/article";
import { ok } from "@/domain/result";

export const GET = door(async ({ actor, request }) => {
  const asked = pageRequest(request);
  if (!asked.ok) return problem(asked.failure);
  const query = new URL(request.url).searchParams;
  const state = query.get("state");
  if (state !== null && !isArticleStatus(state)) return problem(unknownState);
  const wanted = { q: query.get("q") ?? "", deskId: query.get("desk"), state };
  return respond(ok(await readArticlePage(actor, wanted, asked.value)));
});

const unknownState = {
  code: "invalid",
  message: `The states are ${articleStates.join(" and ")}.`,
} as const;

export const POST = door(async ({ actor, request }) => {
  const sent = await readSentArticle(request);
  if (!sent.ok) return problem(sent.failure);
  return respondWritten(await createArticle(actor, sent.value, writeHeaders(request)));
});

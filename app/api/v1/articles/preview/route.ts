import { previewArticle } from "@/server/article/preview";
import { readSentArticle } from "@/server/article/sent-article";
import { door, respond } from "@/server/http/door";
import { problem } from "@/server/http/problem";

export const POST = door(async ({ actor, request }) => {
  const sent = await readSentArticle(request);
  if (!sent.ok) return problem(sent.failure);
  return respond(await previewArticle(actor, sent.value));
});

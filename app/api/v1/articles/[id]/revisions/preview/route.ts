import { readSentArticle } from "@/server/article/sent-article";
import { door, respond } from "@/server/http/door";
import { problem } from "@/server/http/problem";
import { previewRevision } from "@/server/revision/preview";

export const POST = door<{ id: string }>(async ({ actor, request, params }) => {
  const sent = await readSentArticle(request);
  if (!sent.ok) return problem(sent.failure);
  const { fields, ...others } = sent.value;
  return respond(await previewRevision(actor, { ...others, fields: { ...fields, articleId: params.id } }));
});

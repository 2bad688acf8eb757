import { readSentArticle } from "@/server/article/sent-article";
import { door, respond, respondWritten, writeHeaders } from "@/server/http/door";
import { problem } from "@/server/http/problem";
import { bringRevision } from "@/server/revision/commands";
import { readRevisions } from "@/server/revision/queries";

type Params = { id: string };

export const GET = door<Params>(async ({ actor, params }) => respond(await readRevisions(actor, params.id)));

export const POST = door<Params>(async ({ actor, request, params }) => {
  const sent = await readSentArticle(request);
  if (!sent.ok) return problem(sent.failure);
  const { fields, ...others } = sent.value;
  const whole = { ...others, fields: { ...fields, articleId: params.id } };
  return respondWritten(await bringRevision(actor, whole, writeHeaders(request)));
});

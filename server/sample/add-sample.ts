import { log } from "@/server/log";
import type { Actor } from "@/server/auth/actor";
import { createArticle } from "@/server/article/commands";
import { sampleArticle } from "./sample-article";

/** Brings the sample article onto the person's desk; returns its id. */
export async function addSample(actor: Actor): Promise<string | null> {
  const { title, byline, markdown } = sampleArticle;
  const fields = { title, byline, markdown, language: "en" };
  const created = await createArticle(actor, { fields }, { idempotencyKey: null, ifMatch: null });
  if (created.ok) return created.value.answer.id;
  log.error({ code: created.failure.code }, "the sample article was not added");
  return null;
}

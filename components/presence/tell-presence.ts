import { send } from "@/components/http/send";

/** Where this tab's person is. */
export type OwnPlace = { id: string; sentence: number | null; isIdle: boolean };

/** Tells everybody on the article; answers with the HTTP status, 0 when there is no connection. */
export async function tellPresence(articleId: string, place: OwnPlace): Promise<number> {
  const sent = await send(`/api/v1/articles/${articleId}/presence`, { method: "POST", body: place });
  return sent.ok ? sent.status : sent.problem.status;
}

import { fail, ok, type Result } from "@/domain/result";
import { env } from "@/server/env";
import type { Bounds } from "@/server/worker/pool";
import { mediaType, readForm, readJson, smallBody } from "@/server/http/body";

/** Markup and escapes make a request larger than its text; the text itself is measured once it is read. */
const limit = env.STET_MAX_TEXT_BYTES * 3 + smallBody;

/** A text that somebody sends, with what they say of it, and when to give up on it. */
export type SentArticle = Bounds & { fields: Record<string, unknown>; file?: File };

/** What a request brings to be an article: the fields of a JSON object, or those of a form with its file. */
export async function readSentArticle(request: Request): Promise<Result<SentArticle>> {
  const { signal } = request;
  if (mediaType(request) !== "multipart/form-data") {
    const fields = await readJson(request, limit);
    return fields.ok ? ok({ fields: fields.value, signal }) : fields;
  }
  const form = await readForm(request, limit);
  if (!form.ok) return form;
  const file = form.value.get("file");
  if (!(file instanceof File)) {
    return fail({
      code: "invalid",
      message: "Send the article in the field file, as a .txt, .md or .html file.",
      errors: [{ path: "file", message: "The file is missing." }],
    });
  }
  const fields = Object.fromEntries([...form.value].filter(([name]) => name !== "file"));
  return ok({ fields, file, signal });
}

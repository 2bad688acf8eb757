import { fail, ok, type Result } from "@/domain/result";

/** What a request without an article's text may weigh. */
export const smallBody = 256 * 1024;

/** The JSON object that `request` carries, at most `limit` bytes of it. */
export async function readJson(request: Request, limit: number): Promise<Result<Record<string, unknown>>> {
  if (mediaType(request) !== "application/json") {
    return fail({
      code: "unsupported_type",
      message: "Send JSON, with the header Content-Type: application/json.",
    });
  }
  const bytes = await readBytes(request, limit);
  if (!bytes.ok) return bytes;
  const parsed = parseObject(bytes.value);
  if (!parsed) return fail({ code: "unreadable", message: "The body is not a JSON object in UTF-8." });
  return ok(parsed);
}

/** The form that `request` carries, at most `limit` bytes of it. */
export async function readForm(request: Request, limit: number): Promise<Result<FormData>> {
  const bytes = await readBytes(request, limit);
  if (!bytes.ok) return bytes;
  try {
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    return ok(await new Response(bytes.value, { headers }).formData());
  } catch {
    return fail({ code: "unreadable", message: "The form could not be read. Send multipart/form-data." });
  }
}

export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";", 1).join("").trim().toLowerCase();
}

async function readBytes(request: Request, limit: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const tooLarge = fail({
    code: "too_large",
    message: `The request is larger than ${Math.ceil(limit / 1024)} KB. Send less at once.`,
  });
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return tooLarge;
    }
    chunks.push(value);
  }
  return ok(new Uint8Array(Buffer.concat(chunks)));
}

const deepest = 20;

function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isObject(value) && isShallow(value, deepest) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => isShallow(member, levels - 1));
}

import { z } from "zod";
import { fail, ok, type Result } from "@/domain/result";

export type PageRequest = { limit: number; cursor: string[] | null };

const most = 100;
const Limit = z.coerce
  .number()
  .int()
  .min(1)
  .transform((limit) => Math.min(limit, most));
const Cursor = z.array(z.string().regex(/^\P{Control}{0,100}$/u)).max(4);

/** `?limit&cursor` of a list: at most 100 at once, 50 when nothing is said. */
export function pageRequest(request: Request): Result<PageRequest> {
  return pageAsked(new URL(request.url).searchParams);
}

export function pageAsked(query: URLSearchParams): Result<PageRequest> {
  const limit = Limit.safeParse(query.get("limit") ?? 50);
  if (!limit.success) return fail({ code: "invalid", message: "limit is a whole number from 1 to 100." });
  const sent = query.get("cursor");
  const cursor = sent === null ? null : fromCursor(sent);
  if (sent !== null && cursor === null) {
    return fail({
      code: "invalid",
      message: "That cursor is not one of ours. Start the list again without it.",
    });
  }
  return ok({ limit: limit.data, cursor });
}

/** A page of `rows` (which hold one more than `limit` when there is another page) and the cursor to that. */
export function page<T>(rows: readonly T[], limit: number, place: (row: T) => string[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? toCursor(place(last)) : null };
}

const toCursor = (place: string[]) => Buffer.from(JSON.stringify(place)).toString("base64url");

function fromCursor(cursor: string): string[] | null {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    return null;
  }
}

import type { z } from "zod";
import type { Permission } from "@/domain/access";

/** Whom a route lets in: anybody, anybody signed in, or those whose role on the record's desk allows it. */
export type Guard = "anybody" | "signed-in" | Permission;

export type Route = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/api/v1`. */
  path: string;
  guard: Guard;
  does: string;
  body?: z.ZodType;
  /** Also takes the body as a form with a `file`. */
  takesFile?: boolean;
  query?: Record<string, string>;
  answer?: { status: number; schema: z.ZodType | null };
  /** Takes neither Idempotency-Key nor If-Match: sent twice, it does no harm or is refused by itself. */
  isPlain?: true;
  /** Its answer is a stream of server-sent events, of which `answer` says what the data of one is. */
  isStream?: true;
};

export const paged = { limit: "1 to 100, default 50", cursor: "`next` of the page before" };
export const ok = (schema: z.ZodType) => ({ status: 200, schema });
export const made = (schema: z.ZodType) => ({ status: 201, schema });
export const gone = { status: 204, schema: null };

import type { z } from "zod";
import { fail, ok, type Result } from "@/domain/result";

/** `input` as `schema` has it, or an `invalid` failure that names every place that is not right. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  const message = first
    ? `${first.path ? `${first.path}: ` : ""}${first.message}${more}`
    : "The input is not right.";
  return fail({ code: "invalid", message, errors });
}

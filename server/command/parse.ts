import type { z } from "zod";
import { fail, ok, type Result } from "@/domain/result";

type Issue = z.core.$ZodIssue;

/** `input` as `schema` has it, or an `invalid` failure that names every place that is not right. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const errors = parsed.error.issues
    .flatMap(meant)
    .map(({ path, message }) => ({ path: path.join("."), message }));
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  const message = first
    ? `${first.path ? `${first.path}: ` : ""}${first.message}${more}`
    : "The input is not right.";
  return fail({ code: "invalid", message, errors });
}

/** What is wrong with the alternative that was meant: the one that is not just of another type than the input. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const isOtherKind = ({ code }: Issue) => code === "invalid_type" || code === "invalid_value";
  const branch = issue.errors.find((issues) => !issues.some(isOtherKind));
  return branch
    ? branch.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] }))
    : [issue];
}

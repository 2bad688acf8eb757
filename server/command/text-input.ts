import { z } from "zod";
import { digits } from "@/domain/digits";
import { normalize } from "@/domain/text/normalize";

/**
 * Text of several lines that a person wrote: normalised as an article is, trimmed, at most `longest` characters; with
 * `needed`, what to say when it is empty.
 */
export function Text(longest: number, needed?: string) {
  return z
    .string()
    .transform((typed) => normalize(typed).trim())
    .pipe(
      z
        .string()
        .min(needed ? 1 : 0, needed)
        .max(longest, `Use at most ${digits(longest)} characters.`),
    );
}

/** Text of one line; with `needed`, what to say when it is empty. */
export function Line(longest: number, needed?: string) {
  return z
    .string()
    .transform((typed) => normalize(typed).replace(/\s+/g, " ").trim())
    .pipe(
      z
        .string()
        .min(needed ? 1 : 0, needed)
        .max(longest, `Use at most ${digits(longest)} characters.`),
    );
}

/** A field that may be left out, sent as `null` or sent empty, which all mean that there is none. */
export function optional<T extends z.ZodType<string>>(field: T) {
  return z
    .union([field, z.null()])
    .optional()
    .transform((value) => (value === undefined || value === "" ? null : value));
}

/** An optional field of a change: left out means unchanged, `null` or empty means none. */
export function changeable<T extends z.ZodType<string>>(field: T) {
  return z
    .union([field, z.null()])
    .transform((value) => (value === "" ? null : value))
    .optional();
}

/** The id of a record, as a client or the server makes them. */
export const Id = z.string().regex(/^[\w-]{1,64}$/, "Ids are 1 to 64 letters, digits, - or _.");

/** The version that a change was made on, from If-Match. */
export const Version = z.number().int().positive();

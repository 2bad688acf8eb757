import { z } from "zod";
import { toSourceUrl } from "@/domain/evidence/source-url";
import { changeable, Id, Line, optional } from "@/server/command/text-input";
import { PolicyChange } from "./policy";

/** A web address, normalised. */
export const SourceUrl = z.string().transform((typed, context) => {
  const url = toSourceUrl(typed);
  if (url.ok) return url.value;
  context.addIssue({ code: "custom", message: url.failure.message });
  return z.NEVER;
});

export const Language = z
  .string()
  .refine(isLanguage, "Give the language as a code, such as en, de or pt-BR.")
  .transform((code) => new Intl.Locale(code).toString());

const Deadline = z.iso.datetime({
  offset: true,
  message: "Give the deadline as a date and time with its zone.",
});

const described = {
  title: Line(300),
  byline: Line(300),
  sourceUrl: z.union([z.literal(""), SourceUrl]),
  deadline: z.union([z.literal(""), Deadline]),
};

/** The ways in which an article's text can be sent; exactly one. */
export const Source = {
  text: z.string().optional(),
  markdown: z.string().optional(),
  html: z.string().optional(),
};

export const Preview = z.strictObject({ ...Source, language: Language.optional() });

export const NewArticle = z.strictObject({
  id: Id.optional(),
  deskId: Id.optional(),
  title: optional(described.title),
  byline: optional(described.byline),
  sourceUrl: optional(described.sourceUrl),
  language: Language.optional(),
  deadline: optional(described.deadline),
  ...Source,
});

export const ArticleChange = z.strictObject({
  articleId: Id,
  title: Line(300, "An article needs a title.").optional(),
  byline: changeable(described.byline),
  sourceUrl: changeable(described.sourceUrl),
  language: Language.optional(),
  deadline: changeable(described.deadline),
  /** All that the article has of its own; `null` follows the desk again. */
  policy: PolicyChange.nullable().optional(),
});

function isLanguage(code: string): boolean {
  try {
    return code.length <= 35 && new Intl.Locale(code).language.length > 0;
  } catch {
    return false;
  }
}

import { z } from "zod";
import { PlainArticle } from "./article";
import { Moment, Person, Text } from "./values";

export const SignOff = z.object({
  id: z.string(),
  articleId: z.string(),
  revision: z.number().int().positive().describe("number of the revision"),
  statement: z.string(),
  by: Person,
  createdAt: Moment,
  reopened: z
    .object({ by: Person, at: Moment, reason: z.string() })
    .nullable()
    .describe("who opened the article again, when and why; null while the sign-off stands"),
  reportHash: z
    .string()
    .length(64)
    .describe("SHA-256 of the frozen report's canonical JSON (RFC 8785), without $schema"),
  log: z
    .object({ seq: z.number().int(), head: Text })
    .describe("the newest entry of the log that the report contains, and its hash"),
});

export const SignedOff = SignOff.extend({ article: PlainArticle });

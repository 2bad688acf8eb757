import { changeArticle } from "@/server/article/commands";
import { db } from "@/server/db/client";

/** Gives an article another title, from a process that has nothing to do with the one under test. */
const [articleId, userId = "", title] = process.argv.slice(2);
const actor = { id: userId, name: "", email: "", via: "program" } as const;
const changed = await changeArticle(
  actor,
  { articleId, version: 1, title },
  { idempotencyKey: null, ifMatch: null },
);
await db.$disconnect();
if (!changed.ok) throw new Error(changed.failure.message);

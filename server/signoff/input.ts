import { z } from "zod";
import { Id, Text } from "@/server/command/text-input";

export const NewSignOff = z.strictObject({
  articleId: Id,
  id: Id.optional(),
  statement: Text(2000, "Say what you sign for."),
  /** The log's newest entry that the person has seen; sign-off is refused when there is a newer one. */
  seq: z.number().int().nonnegative().optional(),
});

export const Reopening = z.strictObject({
  articleId: Id,
  reason: Text(2000, "Say why it has to be opened again."),
});

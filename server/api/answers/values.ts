import { z } from "zod";

/** What answers of the API are made of. They are described here for its documentation; tests hold real answers against them. */
export const Moment = z.iso.datetime();

export const Text = z.string().nullable();

const Offset = z.number().int().nonnegative().describe("UTF-16 code units in the revision's text");

export const Span = z.object({ start: Offset, end: Offset });

export const Person = z.object({ id: z.string(), name: z.string() });

export const Version = z
  .number()
  .int()
  .positive()
  .describe("counts changes of the record's own fields; send it in If-Match");

export const Ids = z.array(z.string());

export const listOf = (item: z.ZodType) =>
  z.object({ items: z.array(item), next: Text.describe("cursor of the next page") });

export const Share = z.number().min(0).max(1).nullable();

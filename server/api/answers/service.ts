import { z } from "zod";
import { Moment, Person } from "./values";

export const Health = z.object({
  status: z.enum(["ok", "degraded"]),
  database: z.enum(["reachable", "unreachable"]),
  version: z.string(),
});

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional().describe("the record as it stands, when somebody else changed it first"),
  changed: z
    .object({ by: Person.nullable(), at: Moment })
    .optional()
    .describe("who changed it first, and when"),
});

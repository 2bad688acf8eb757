import { z } from "zod";
import { isDay } from "@/domain/evidence/day";
import { sourceTypes, stances } from "@/domain/evidence/evidence";
import { SourceUrl } from "@/server/article/input";
import { changeable, Id, Line, optional, Text, Version } from "@/server/command/text-input";

const Day = z.union([
  z.literal(""),
  z.string().trim().refine(isDay, "Give the date as 2026, 2026-11 or 2026-11-21."),
]);
const Moment = z.iso.datetime({
  offset: true,
  message: "Give the time of access as a date and time with its zone.",
});

const fields = {
  title: Line(500),
  publisher: Line(300),
  author: Line(300),
  publishedAt: Day,
  quote: Text(20_000),
  locator: Line(300),
};

export const NewEvidence = z.strictObject({
  claimId: Id,
  id: Id.optional(),
  url: SourceUrl,
  title: optional(fields.title),
  publisher: optional(fields.publisher),
  author: optional(fields.author),
  publishedAt: optional(fields.publishedAt),
  accessedAt: optional(Moment),
  quote: optional(fields.quote),
  locator: optional(fields.locator),
  stance: z.enum(stances),
  sourceType: z
    .enum(sourceTypes)
    .nullish()
    .transform((type) => type ?? null),
});

export const EvidenceChange = z.strictObject({
  evidenceId: Id,
  version: Version,
  url: SourceUrl.optional(),
  title: changeable(fields.title),
  publisher: changeable(fields.publisher),
  author: changeable(fields.author),
  publishedAt: changeable(fields.publishedAt),
  accessedAt: Moment.optional(),
  quote: changeable(fields.quote),
  locator: changeable(fields.locator),
  stance: z.enum(stances).optional(),
  sourceType: z.enum(sourceTypes).nullish(),
});

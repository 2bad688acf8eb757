import { z } from "zod";
import { Language } from "@/server/article/input";
import { PolicyChange } from "@/server/article/policy";
import { Id, Line } from "@/server/command/text-input";

const DeskName = Line(100, "Give the desk a name.").refine(
  (name) => /[\p{Letter}\p{Number}]/u.test(name) && !/\p{Bidi_Control}/u.test(name),
  "Use letters or digits, without control characters.",
);

const Languages = z
  .array(Language)
  .min(1, "Choose at least one language.")
  .max(20, "Choose at most 20 languages.")
  .transform((languages) => [...new Set(languages)]);

export const NewDesk = z.strictObject({
  id: Id.optional(),
  name: DeskName,
  languages: Languages.default(["en"]),
});

export const DeskChange = z.strictObject({
  deskId: Id,
  name: DeskName.optional(),
  languages: Languages.optional(),
  policy: PolicyChange.optional(),
  snapshotRetention: z
    .number()
    .int("Give whole days.")
    .min(1, "Keep snapshots for at least a day.")
    .max(36_500, "Leave this empty to keep snapshots for good.")
    .nullable()
    .optional(),
});

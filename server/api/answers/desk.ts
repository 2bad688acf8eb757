import { z } from "zod";
import { roles } from "@/domain/access";
import { verdicts } from "@/domain/claim/verdict";
import { notificationKinds } from "@/domain/notification/notification";
import { Policy } from "./article";
import { Moment, Person, Share, Text, Version, listOf } from "./values";

export const Desk = z.object({
  id: z.string(),
  name: z.string(),
  languages: z.array(z.string()),
  policy: Policy,
  snapshotRetention: z.number().int().nullable().describe("days that snapshots are kept; null for good"),
  role: z.enum(roles).describe("one's own"),
  createdAt: Moment,
  version: Version,
});

const Deleted = z.object({ id: z.string(), deletedAt: Moment, keptUntil: Moment });

export const DeletedDesk = Deleted.extend({ name: z.string() });

export const DeletedArticle = Deleted.extend({ title: z.string(), byline: Text });

export const Member = Person.extend({
  email: Text.describe("null for those who do not manage the desk"),
  role: z.enum(roles),
  joinedAt: Moment,
  version: Version,
});

export const Invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  by: Person,
  createdAt: Moment,
  expiresAt: Moment,
});

export const MadeInvitation = Invitation.extend({
  link: Text.describe("opens the invitation; only in the first answer"),
  isMailed: z.boolean().describe("whether it went to the person by mail as well"),
});

export const Joined = z.object({ deskId: z.string() });

const Agreement = z.object({
  items: z.number().int().describe("words of a claim that at least two people judged independently"),
  percent: Share.describe("share of pairs of judgements that agree"),
  kappa: z.number().nullable().describe("Cohen's; over several pairs the mean, weighted by items"),
  alpha: z
    .object({
      value: z.number().nullable(),
      interval: z.object({ low: z.number(), high: z.number() }).nullable().describe("95 %, bootstrap"),
    })
    .describe("Krippendorff's, nominal"),
  confusion: z
    .record(z.enum(verdicts), z.record(z.enum(verdicts), z.number().int()))
    .describe("how often the first to judge said the row's verdict and the next the column's"),
});

export const DeskAgreement = Agreement.extend({
  pairs: z.array(Agreement.extend({ people: z.array(Person).length(2) })),
  articles: z.array(Agreement.extend({ articleId: z.string(), title: z.string() })),
});

export const Unread = z.object({ unread: z.number().int().describe("how much in the inbox is unread") });

export const Inbox = listOf(
  z.object({
    id: z.string(),
    kind: z.enum(notificationKinds),
    by: Person.nullable(),
    article: z.object({ id: z.string(), title: z.string() }),
    place: z.object({ words: z.string(), sentence: z.number().int() }).nullable(),
    comment: Text.describe("what was said, where the reader may see it"),
    createdAt: Moment,
    readAt: Moment.nullable(),
  }),
).extend(Unread.shape);

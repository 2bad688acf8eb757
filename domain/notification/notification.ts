import type { Person } from "../claim/claim";

export const notificationKinds = [
  "mention",
  "reply",
  "question",
  "answer",
  "assigned",
  "contested",
  "stale",
  "disagreement",
  "adjudicated",
  "signed_off",
  "reopened",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const digests = ["never", "hourly", "daily"] as const;
/** How often a person is mailed what waits unread in their inbox. */
export type Digest = (typeof digests)[number];

/** One thing in a person's inbox: something that happened to an article and concerns them. */
export type Notification = {
  id: string;
  kind: NotificationKind;
  by: Person | null;
  article: { id: string; title: string };
  /** The words it is about, and where they stand now; `null` for the whole article, and for what is gone. */
  place: { words: string; sentence: number } | null;
  /** What was said, where somebody said something that the reader may see. */
  comment: string | null;
  createdAt: string;
  readAt: string | null;
};

/** What happened, to follow the name of the one who did it. */
export const notificationSays: Record<NotificationKind, string> = {
  mention: "mentioned you",
  reply: "replied in a discussion of yours",
  question: "opened a discussion on a claim of yours",
  answer: "answered a question to the author",
  assigned: "gave this to you",
  contested: "judged a claim otherwise than you did",
  stale: "changed words that you judged",
  disagreement: "judged a claim otherwise than its other reviewer: an editor must decide",
  adjudicated: "decided a claim that you judged",
  signed_off: "signed the article off",
  reopened: "reopened the article",
};

/** "2 mentions, 1 assignment": what waits, by kind, for a mail that carries no words of any article. */
export function countInWords(kinds: readonly NotificationKind[]): string {
  return notificationKinds
    .map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${nounOf[kind][count === 1 ? 0 : 1]}`)
    .join(", ");
}

const nounOf: Record<NotificationKind, readonly [one: string, many: string]> = {
  mention: ["mention", "mentions"],
  reply: ["reply", "replies"],
  question: ["new discussion", "new discussions"],
  answer: ["answer", "answers"],
  assigned: ["assignment", "assignments"],
  contested: ["verdict contested", "verdicts contested"],
  stale: ["stale verdict", "stale verdicts"],
  disagreement: ["disagreement to settle", "disagreements to settle"],
  adjudicated: ["decision", "decisions"],
  signed_off: ["sign-off", "sign-offs"],
  reopened: ["reopened article", "reopened articles"],
};

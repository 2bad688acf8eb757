import { countInWords, type Digest } from "@/domain/notification/notification";
import { db } from "@/server/db/client";
import { openTo } from "@/server/desk/queries";
import { env } from "@/server/env";
import { sendMail, sendsMail } from "@/server/mail/mail";

const hourMs = 60 * 60 * 1000;
const periods = { hourly: hourMs, daily: 24 * hourMs } as const satisfies Partial<Record<Digest, number>>;

/**
 * Mails everybody who asked for it what came into their inbox unread since their last digest. Several processes may
 * do this at once: each person's turn is taken by one of them. Returns how many mails the mail server took.
 */
export async function sendDigests(now: Date): Promise<number> {
  if (!sendsMail) return 0;
  let sent = 0;
  for (const [digest, period] of Object.entries(periods) as [keyof typeof periods, number][]) {
    const due = {
      digest,
      OR: [{ digestedAt: null }, { digestedAt: { lte: new Date(now.getTime() - period) } }],
    };
    const people = await db.user.findMany({
      where: { ...due, disabledAt: null, notifications: { some: { readAt: null, mailedAt: null } } },
      select: { id: true, email: true },
    });
    for (const { id, email } of people) {
      const turn = await db.user.updateMany({ where: { id, ...due }, data: { digestedAt: now } });
      if (turn.count === 1 && (await sendDigest({ id, email }, now))) sent++;
    }
  }
  return sent;
}

/** One mail: how much waits, of which kind, on which desk; no words of any article leave the desk this way. */
async function sendDigest({ id, email }: { id: string; email: string }, now: Date): Promise<boolean> {
  const waiting = await db.notification.findMany({
    where: {
      userId: id,
      readAt: null,
      mailedAt: null,
      createdAt: { lte: now },
      article: { deletedAt: null, desk: openTo({ id }) },
    },
    select: { id: true, kind: true, article: { select: { desk: { select: { name: true } } } } },
  });
  if (waiting.length === 0) return false;
  const desks = [...new Set(waiting.map(({ article }) => article.desk.name))].sort();
  const lines = desks.map((desk) => {
    const kinds = waiting.filter(({ article }) => article.desk.name === desk).map(({ kind }) => kind);
    return `${desk}: ${countInWords(kinds)}`;
  });
  const isTaken = await sendMail({
    to: email,
    subject: `Stet: ${waiting.length} ${waiting.length === 1 ? "thing waits" : "things wait"} for you`,
    text: [
      "In your inbox, unread:",
      "",
      ...lines,
      "",
      new URL("/inbox", env.STET_URL).href,
      "",
      `You get this mail because you asked for it. Change that here: ${new URL("/account", env.STET_URL).href}`,
    ].join("\n"),
  });
  if (isTaken) {
    await db.notification.updateMany({
      where: { id: { in: waiting.map((each) => each.id) } },
      data: { mailedAt: now },
    });
  }
  return isTaken;
}

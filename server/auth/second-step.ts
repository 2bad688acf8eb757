import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";
import { createSecret } from "./secret";
import { countTry, forgetTries } from "./throttle";
import { takeCode } from "./totp";

export const ticketMinutes = 10;
const mostTries = 5;

/** Notes that the person has given one proof and still lacks the code of their app; returns the ticket to give it with. */
export async function startSecondStep(userId: string): Promise<string> {
  const { secret, secretHash } = createSecret();
  const expiresAt = new Date(Date.now() + ticketMinutes * 60_000);
  await db.$transaction([
    db.pendingSignIn.deleteMany({ where: { userId, expiresAt: { lt: new Date() } } }),
    db.pendingSignIn.create({ data: { tokenHash: secretHash, userId, expiresAt } }),
  ]);
  return secret;
}

/** Whether a code can still be given with this ticket. */
export async function isOpenTicket(ticket: string): Promise<boolean> {
  return (await db.pendingSignIn.count({ where: open(ticket) })) > 0;
}

/** The person who is in now, or why not, in the words that the sign-in form knows. */
export type SecondStep =
  | { person: { id: string; name: string; email: string; emailKey: string } }
  | { refused: "wrong_code" | "start_again" | `too_many:${number}` };

/** The person behind a ticket, once, for a good code; a wrong one counts as a try, of which a ticket has five. */
export async function takeSecondStep(ticket: string, code: string): Promise<SecondStep> {
  // Counted before the code is looked at, so that tries at the same time cannot share one.
  const [pending] = await db.pendingSignIn.updateManyAndReturn({
    where: open(ticket),
    data: { tries: { increment: 1 } },
    select: { userId: true },
  });
  if (!pending) return { refused: "start_again" };
  const counted = await countTry("code", pending.userId);
  if (!counted.ok) return { refused: `too_many:${counted.failure.retryAfterSeconds ?? 60}` };
  if (!(await takeCode(pending.userId, code))) {
    return { refused: (await isOpenTicket(ticket)) ? "wrong_code" : "start_again" };
  }
  const { count } = await db.pendingSignIn.deleteMany({ where: { tokenHash: sha256(ticket) } });
  if (count === 0) return { refused: "start_again" };
  await forgetTries("code", pending.userId);
  return { person: await db.user.findUniqueOrThrow({ where: { id: pending.userId }, select: person }) };
}

const open = (ticket: string) => ({
  tokenHash: sha256(ticket),
  tries: { lt: mostTries },
  expiresAt: { gt: new Date() },
  user: { disabledAt: null },
});
const person = { id: true, name: true, email: true, emailKey: true } as const;

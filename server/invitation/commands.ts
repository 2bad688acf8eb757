import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { mayGrant } from "@/domain/member/lattice";
import { fail, invalid, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { emailKey } from "@/server/auth/email";
import { createSecret } from "@/server/auth/secret";
import type { Locked } from "@/server/command/command";
import { deskCommand } from "@/server/command/desk-command";
import type { Transaction, Written } from "@/server/command/once";
import { Id } from "@/server/command/text-input";
import { env } from "@/server/env";
import type { WriteHeaders } from "@/server/http/door";
import { notFound } from "@/server/http/problem";
import { sendMail } from "@/server/mail/mail";
import { openInvitation } from "./close";
import { NewInvitation } from "./input";
import { invitationRow, type PendingInvitation, toInvitation } from "./queries";

const lastsDays = 7;
/** How many a desk may make in a day: a whole newsroom, not a mailing list. */
export const mostADay = 100;

/** `link` is there in the first answer only: at rest there is just the hash of its secret. */
export type MadeInvitation = PendingInvitation & {
  link: string | null;
  /** Whether it went to the person by mail as well. */
  isMailed: boolean;
};

/** Makes a link by which the person with this address joins the desk. */
export async function inviteMember(
  actor: Actor,
  input: unknown,
  headers: WriteHeaders,
): Promise<Result<Written<MadeInvitation>>> {
  const { secret, secretHash } = createSecret();
  const made = { now: false };
  const written = await invitation(secretHash, made)(actor, input, headers);
  if (!written.ok || !made.now) return written;
  const link = new URL(`/invitation?token=${secret}`, env.STET_URL).href;
  const { email } = written.value.answer;
  const isMailed = await sendMail({ to: email, ...mailOf(actor, link) });
  return ok({ ...written.value, answer: { ...written.value.answer, link, isMailed } });
}

const mailOf = (actor: Actor, link: string) => ({
  subject: "An invitation to a fact-checking desk",
  text: [
    `${actor.name} invites you to check articles together on Stet.`,
    `Open this link to join. It works once, for your address only, for ${lastsDays} days:`,
    link,
    "If you do not know why you got this, do nothing.",
  ].join("\n\n"),
});

/** `made.now` becomes true when this very request made it, and not an earlier one like it. */
const invitation = (tokenHash: string, made: { now: boolean }) =>
  deskCommand<typeof NewInvitation, MadeInvitation>({
    name: "invitation.make",
    input: NewInvitation,
    permission: "member:invite",
    makes: { id: ({ id }) => id, again: invitationAgain },
    async run({ tx, actor, input: { id = uuidv7(), deskId, email, role }, desk }) {
      if (!mayGrant(desk.role, role)) return fail(aboveOwnRole);
      const refused = await refuse(tx, desk, emailKey(email));
      if (!refused.ok) return refused;
      const row = await tx.invitation.create({
        data: {
          id,
          deskId,
          email,
          emailKey: emailKey(email),
          role,
          tokenHash,
          byId: actor.id,
          createdAt: desk.at,
          expiresAt: new Date(desk.at.getTime() + lastsDays * dayMs),
        },
        ...invitationRow,
      });
      made.now = true;
      return ok({
        event: { type: "invitation.made", invitation: { id, role } },
        subjectId: id,
        status: 201,
        answer: { ...toInvitation(row), link: null, isMailed: false },
      });
    },
  });

/** Makes a link worthless. */
export const revokeInvitation = deskCommand({
  name: "invitation.revoke",
  input: z.strictObject({ deskId: Id, invitationId: Id }),
  permission: "member:invite",
  async run({ tx, input: { deskId, invitationId }, desk }) {
    const found = await tx.invitation.findFirst({
      where: { id: invitationId, deskId, ...openInvitation(desk.at) },
    });
    if (!found) return fail(notFound);
    if (!mayGrant(desk.role, found.role)) return fail(aboveOwnRole);
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: desk.at } });
    return ok({
      event: { type: "invitation.revoked", id: invitationId },
      subjectId: invitationId,
      status: 204,
      answer: null,
    });
  },
});

/** What stands in the way of another invitation to this address. */
async function refuse(tx: Transaction, { id: deskId, at }: Locked, key: string): Promise<Result<null>> {
  if ((await tx.member.count({ where: { deskId, user: { emailKey: key } } })) > 0) {
    return invalid("email", "This person is on the desk already. Change their role in the list of members.");
  }
  const open = { deskId, emailKey: key, ...openInvitation(at) };
  if ((await tx.invitation.count({ where: open })) > 0) {
    return invalid("email", "This address is invited already. To make a new link, revoke that one first.");
  }
  const since = new Date(at.getTime() - dayMs);
  if ((await tx.invitation.count({ where: { deskId, createdAt: { gt: since } } })) >= mostADay) {
    return fail({
      code: "too_many",
      message: `This desk made ${mostADay} invitations in a day. Make more tomorrow.`,
      retryAfterSeconds: 60 * 60,
    });
  }
  return ok(null);
}

async function invitationAgain(tx: Transaction, id: string): Promise<MadeInvitation | null> {
  const row = await tx.invitation.findUnique({ where: { id }, ...invitationRow });
  return row && { ...toInvitation(row), link: null, isMailed: false };
}

const dayMs = 24 * 60 * 60 * 1000;

const aboveOwnRole = {
  code: "forbidden",
  message: "You can invite people to roles up to your own. Ask an owner for this one.",
} as const;

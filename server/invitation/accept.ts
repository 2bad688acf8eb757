import { uuidv7 } from "uuidv7";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { emailKey } from "@/server/auth/email";
import { hashPassword } from "@/server/auth/password";
import { once, type Transaction, type Written } from "@/server/command/once";
import { parse } from "@/server/command/parse";
import { recordDeskEvent } from "@/server/command/record";
import { db } from "@/server/db/client";
import { isDuplicate } from "@/server/db/outage";
import { keepChoice } from "@/server/desk/choose";
import type { WriteHeaders } from "@/server/http/door";
import { sha256 } from "@/server/hash";
import { requireOwnName } from "@/server/member/person-name";
import { openInvitation } from "./close";
import { Acceptance, SignUp } from "./input";
import { findOpen } from "./queries";

type Joined = { deskId: string };

/** Joins the desk by a link, as the person with its very address. Somebody on the desk already keeps their role. */
export async function acceptInvitation(
  actor: Actor,
  unchecked: unknown,
  headers: WriteHeaders,
): Promise<Result<Written<Joined>>> {
  const parsed = parse(Acceptance, unchecked);
  if (!parsed.ok) return parsed;
  const { token } = parsed.value;
  const request = {
    actorId: actor.id,
    name: "invitation.accept",
    input: unchecked,
    key: headers.idempotencyKey,
  };
  return once<Joined>(request, async (tx) => {
    const joined = await join(tx, token, { id: actor.id, name: actor.name, email: actor.email });
    if (joined.ok) await keepChoice(tx, actor, joined.value.answer.deskId);
    return joined;
  });
}

/** Makes the account of an invited person who has none, and joins the desk with it. */
export async function signUpByInvitation(unchecked: unknown): Promise<Result<Written<Joined>>> {
  const parsed = parse(SignUp, unchecked);
  if (!parsed.ok) return parsed;
  const { token, name, password } = parsed.value;
  // Before the work of a hash, which nobody without a link should be able to ask for.
  const invited = await findOpen(db, token);
  if (!invited) return fail(notUsable);
  const passwordHash = await hashPassword(password);
  const { email, emailKey } = invited;
  try {
    return await db.$transaction(async (tx) => {
      const person = { id: uuidv7(), name, email };
      await tx.user.create({ data: { ...person, emailKey, passwordHash } });
      return orThrow(await join(tx, token, person));
    });
  } catch (error) {
    if (error instanceof NotJoined) return error.outcome;
    if (isDuplicate(error)) return fail(hasAccount);
    throw error;
  }
}

/** Rolls the new account back: nobody has one here without a desk. */
class NotJoined extends Error {
  constructor(readonly outcome: Result<never>) {
    super();
  }
}

function orThrow(joined: Result<Written<Joined>>): Result<Written<Joined>> {
  if (!joined.ok) throw new NotJoined(joined);
  return joined;
}

async function join(
  tx: Transaction,
  token: string,
  person: { id: string; name: string; email: string },
): Promise<Result<Written<Joined>>> {
  const invited = await findOpen(tx, token);
  if (!invited) return joinedBefore(tx, token, person.id);
  const { id, deskId, role } = invited;
  if (invited.emailKey !== emailKey(person.email)) return fail(otherAddress);
  // One after the other with all that changes members and invitations: only now is anything sure.
  const [desk] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT now() AS at FROM "Desk" WHERE id = ${deskId} AND "deletedAt" IS NULL FOR NO KEY UPDATE`;
  if (!desk) return fail(notUsable);
  const member = { deskId, userId: person.id };
  const isMember = (await tx.member.count({ where: member })) > 0;
  const { count } = await tx.invitation.updateMany({
    where: { id, ...openInvitation(new Date()) },
    data: { acceptedAt: desk.at },
  });
  if (isMember) return ok({ answer: { deskId }, status: 200, seq: null });
  if (count === 0) return fail(notUsable);
  const named = await requireOwnName(tx, deskId, person);
  if (!named.ok) return named;
  await tx.member.create({ data: { ...member, role, createdAt: desk.at } });
  await recordDeskEvent(tx, deskId, person.id, {
    type: "member.joined",
    member: { id: person.id, name: person.name, role },
    invitationId: id,
  });
  return ok({ answer: { deskId }, status: 201, seq: null });
}

/** A link that this very person used before, sent again: they are on the desk, as they wanted. */
async function joinedBefore(
  tx: Transaction,
  token: string,
  userId: string,
): Promise<Result<Written<Joined>>> {
  const used = await tx.invitation.findFirst({
    where: {
      tokenHash: sha256(token),
      acceptedAt: { not: null },
      desk: { deletedAt: null, members: { some: { userId } } },
    },
    select: { deskId: true },
  });
  return used ? ok({ answer: { deskId: used.deskId }, status: 200, seq: null }) : fail(notUsable);
}

const notUsable = {
  code: "not_found",
  message: "This invitation was used, revoked, or is more than seven days old. Ask for a new one.",
} as const;

const otherAddress = {
  code: "forbidden",
  message: "This invitation is for another address. Sign out, then open the link again.",
} as const;

const hasAccount = {
  code: "conflict",
  message: "There is an account with this address already. Sign in to it, then open the link again.",
} as const;

import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { keepChallenge, relyingParty, takeChallenge } from "@/server/auth/passkey-proof";
import { requireRecent } from "@/server/auth/recent";
import { parse } from "@/server/command/parse";
import type { Written } from "@/server/command/once";
import { Line } from "@/server/command/text-input";
import { db } from "@/server/db/client";
import { isDuplicate } from "@/server/db/outage";
import { notFound } from "@/server/http/problem";
import { type Account, readAccount } from "./account";
import { refuseLastWay } from "./last-way";

const most = 20;

/** What a browser needs to make a passkey for the person. */
export async function offerPasskey(actor: Actor): Promise<Result<Written<object>>> {
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  const passkeys = await db.passkey.findMany({ where: { userId: actor.id }, select: { id: true } });
  if (passkeys.length >= most) {
    return fail({ code: "conflict", message: `You have ${most} passkeys. Remove one first.` });
  }
  const answer = await generateRegistrationOptions({
    rpName: relyingParty.name,
    rpID: relyingParty.id,
    userID: new TextEncoder().encode(actor.id),
    userName: actor.email,
    userDisplayName: actor.name,
    attestationType: "none",
    excludeCredentials: passkeys,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(answer.challenge, actor.id);
  return ok({ answer, status: 200, seq: null });
}

const PasskeyName = Line(100, "Give the passkey a name, so that you know it again.");

export const NewPasskey = z.strictObject({
  name: PasskeyName,
  answer: z.looseObject({ id: z.string().max(2000) }).describe("what the browser made"),
});

/** Adds the passkey that the browser made. */
export async function addPasskey(actor: Actor, unchecked: unknown): Promise<Result<Written<Account>>> {
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  const parsed = parse(NewPasskey, unchecked);
  if (!parsed.ok) return parsed;
  const credential = await readMade(actor, parsed.value.answer as unknown as RegistrationResponseJSON);
  if (!credential) return fail({ code: "invalid", message: "That passkey was not accepted. Start again." });
  const { id, publicKey, counter, transports = [] } = credential;
  try {
    await db.passkey.create({
      data: {
        id,
        userId: actor.id,
        name: parsed.value.name,
        publicKey: new Uint8Array(publicKey),
        counter: BigInt(counter),
        transports,
      },
    });
  } catch (error) {
    if (isDuplicate(error)) return fail({ code: "conflict", message: "This passkey is in use already." });
    throw error;
  }
  return ok({ answer: await readAccount(actor), status: 201, seq: null });
}

async function readMade(actor: Actor, response: RegistrationResponseJSON) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(challenge, actor.id),
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
    });
    return verified ? registrationInfo.credential : null;
  } catch {
    // The library throws for whatever is not right about an answer.
    return null;
  }
}

export const PasskeyChange = z.strictObject({ id: z.string(), name: PasskeyName });

export async function renamePasskey(actor: Actor, unchecked: unknown): Promise<Result<Written<Account>>> {
  const parsed = parse(PasskeyChange, unchecked);
  if (!parsed.ok) return parsed;
  const { id, name } = parsed.value;
  const { count } = await db.passkey.updateMany({ where: { id, userId: actor.id }, data: { name } });
  if (count === 0) return fail(notFound);
  return ok({ answer: await readAccount(actor), status: 200, seq: null });
}

export async function removePasskey(actor: Actor, id: string): Promise<Result<Written<null>>> {
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  return db.$transaction(async (tx) => {
    const last = await refuseLastWay(tx, actor.id, "passkey");
    const known = await tx.passkey.count({ where: { id, userId: actor.id } });
    if (known === 0) return fail(notFound);
    if (!last.ok) return last;
    await tx.passkey.deleteMany({ where: { id, userId: actor.id } });
    return ok({ answer: null, status: 204 as const, seq: null });
  });
}

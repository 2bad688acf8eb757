import { generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { z } from "zod";
import { fail, ok, type Result } from "@/domain/result";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { sha256 } from "@/server/hash";

const minutes = 5;

/** Who asks for passkeys: by the address that people use, whatever a request says of itself. */
export const relyingParty = { id: new URL(env.STET_URL).hostname, name: "Stet", origin: env.STET_URL };

/** Keeps a challenge on the server until it is signed, once. */
export async function keepChallenge(challenge: string, userId: string | null): Promise<void> {
  await db.$transaction([
    db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: new Date() } } }),
    db.passkeyChallenge.create({
      data: { challengeHash: sha256(challenge), userId, expiresAt: new Date(Date.now() + minutes * 60_000) },
    }),
  ]);
}

/** Whether `challenge` was given out to this person (`null`: to nobody known) and not used before; it is now. */
export async function takeChallenge(challenge: string, userId: string | null): Promise<boolean> {
  const { count } = await db.passkeyChallenge.deleteMany({
    where: { challengeHash: sha256(challenge), userId, expiresAt: { gt: new Date() } },
  });
  return count === 1;
}

/** What a browser needs to ask for a passkey: any of this site's, or those of a person who is signed in. */
export async function askForPasskey(userId: string | null) {
  const passkeys = userId === null ? [] : await db.passkey.findMany({ where: { userId } });
  const options = await generateAuthenticationOptions({
    rpID: relyingParty.id,
    userVerification: "required",
    allowCredentials: passkeys.map(({ id }) => ({ id })),
  });
  await keepChallenge(options.challenge, userId);
  return options;
}

const Answer = z.object({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal("public-key"),
  response: z.looseObject({
    clientDataJSON: z.string().max(5000),
    authenticatorData: z.string().max(5000),
    signature: z.string().max(5000),
    userHandle: z.string().max(200).optional(),
  }),
  clientExtensionResults: z.looseObject({}).default({}),
});

const refused = fail({
  code: "invalid",
  message: "That passkey was not accepted. Try again, or use another way.",
});

/**
 * The person whose passkey signed a challenge of ours: `userId`, when that one was asked. Its user verification is
 * required, and a counter that does not rise is refused, for then the passkey was copied.
 */
export async function takePasskey(answer: unknown, userId: string | null): Promise<Result<Person>> {
  const parsed = Answer.safeParse(typeof answer === "string" ? fromJson(answer) : answer);
  if (!parsed.success) return refused;
  const passkey = await db.passkey.findFirst({
    where: { id: parsed.data.id, user: { disabledAt: null }, ...(userId !== null && { userId }) },
    include: { user: { select: { id: true, name: true, email: true } } },
  });
  if (!passkey) return refused;
  const { id, publicKey, counter } = passkey;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: parsed.data,
      expectedChallenge: (challenge) => takeChallenge(challenge, userId),
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
    });
    if (!verified) return refused;
    // Compared again while writing: two answers at once must not both pass with one counter.
    const { count } = await db.passkey.updateMany({
      where: { id, counter },
      data: { counter: BigInt(authenticationInfo.newCounter), lastUsedAt: new Date() },
    });
    return count === 1 ? ok(passkey.user) : refused;
  } catch {
    // The library throws for whatever is not right about an answer.
    return refused;
  }
}

type Person = { id: string; name: string; email: string };

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text.slice(0, 20_000));
  } catch {
    return null;
  }
}

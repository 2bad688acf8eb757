import { z } from "zod";
import { db } from "@/server/db/client";
import { emailKey } from "./email";
import { keepKnownBrowser, readKnownBrowser } from "./known-browser";
import { takePasskey } from "./passkey-proof";
import { verifyPassword } from "./password";
import { takeSecondStep } from "./second-step";
import { askForCode, forgetTicket, readTicket } from "./second-step-cookie";
import { takeSignInLink } from "./sign-in-link";
import { countSignIn, forgetSignIns } from "./throttle";

/** What is thrown here reaches the sign-in form as its error; `null` is told as a wrong e-mail or password. */
type Person = { id: string; name: string; email: string };

const ByPassword = z.object({ email: z.string().max(254), password: z.string().max(1024) });

/** The person whose e-mail and password these are. Unknown address and wrong password look and last alike. */
export async function signInByPassword(
  credentials: unknown,
  headers: Record<string, unknown>,
): Promise<Person | null> {
  const input = ByPassword.safeParse(credentials);
  if (!input.success) return null;
  const key = emailKey(input.data.email);
  const user = await db.user.findUnique({ where: { emailKey: key, disabledAt: null } });
  const browser = user && (await readKnownBrowser(user.id));
  const wait = await countSignIn({ emailKey: key, browser, headers });
  if (wait !== null) throw new Error(`too_many:${wait}`);
  if (!(await verifyPassword(input.data.password, user?.passwordHash ?? null)) || !user) return null;
  if (user.totpSecret === null) {
    await forgetSignIns(key, browser);
    await keepKnownBrowser(user.id);
    return user;
  }
  // The count stays until the code is right: else a known password would buy any number of tries at codes.
  await askForCode(user.id);
  throw new Error("code_needed");
}

/** The person who has given their password in this browser and now the code of their app. */
export async function signInByCode(code: string): Promise<Person> {
  const ticket = await readTicket();
  if (ticket === null) throw new Error("start_again");
  const taken = await takeSecondStep(ticket, code.slice(0, 64));
  if ("refused" in taken) throw new Error(taken.refused);
  const { person } = taken;
  await forgetTicket();
  await forgetSignIns(person.emailKey, await readKnownBrowser(person.id));
  await keepKnownBrowser(person.id);
  return person;
}

/** The person whose passkey signed this. It has looked at who they are, so that no code is asked for. */
export async function signInByPasskey(answer: string): Promise<Person> {
  const taken = await takePasskey(answer, null);
  if (!taken.ok) throw new Error("passkey_refused");
  await keepKnownBrowser(taken.value.id);
  return taken.value;
}

/** The person of a sign-in link, which is used up. */
export async function signInByLink(token: string): Promise<Person | null> {
  const person = await takeSignInLink(token);
  return person && (await withoutCode(person));
}

/** `person`, unless a code of their app is to come first: then that is asked for. */
async function withoutCode(person: Person): Promise<Person> {
  const user = await db.user.findUniqueOrThrow({ where: { id: person.id }, select: { totpSecret: true } });
  if (user.totpSecret === null) return person;
  await askForCode(person.id);
  throw new Error("code_needed");
}

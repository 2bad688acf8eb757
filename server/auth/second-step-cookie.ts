import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "./cookie-name";
import { isOpenTicket, startSecondStep, ticketMinutes } from "./second-step";

const name = cookieName("stet-second-step");

/** Has this browser remember that its person still lacks the code. Out of reach of scripts, and in no address. */
export async function askForCode(userId: string): Promise<void> {
  const ticket = await startSecondStep(userId);
  (await cookies()).set(name, ticket, { ...cookieOptions, maxAge: ticketMinutes * 60 });
}

export async function readTicket(): Promise<string | null> {
  return (await cookies()).get(name)?.value ?? null;
}

/** Whether this browser's person has only the code left to give. */
export async function lacksCode(): Promise<boolean> {
  const ticket = await readTicket();
  return ticket !== null && isOpenTicket(ticket);
}

export async function forgetTicket(): Promise<void> {
  (await cookies()).delete({ name, path: "/", secure: cookieOptions.secure });
}

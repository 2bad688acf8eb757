import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import type { Transaction, Written } from "@/server/command/once";
import { db } from "@/server/db/client";
import { readOneDesk } from "./queries";

/** Looks at another of one's desks from now on, in this browser. */
export async function chooseDesk(actor: Actor, deskId: string): Promise<Result<Written<null>>> {
  const desk = await readOneDesk(actor, deskId);
  if (!desk.ok) return desk;
  if (actor.via !== "session") return fail(browsersOnly);
  await keepChoice(db, actor, deskId);
  return ok({ answer: null, status: 204, seq: null });
}

/** Has the person's browser look at the desk; somebody without one has nothing to keep it in. */
export async function keepChoice(tx: Transaction, actor: Actor, deskId: string): Promise<void> {
  if (actor.via !== "session") return;
  await tx.session.updateMany({ where: { id: actor.sessionId, userId: actor.id }, data: { deskId } });
}

const browsersOnly = {
  code: "forbidden",
  message: "A script has no current desk. Name the desk in each request, as ?desk= or deskId.",
} as const;

import type { z } from "zod";
import type { DeskEvent } from "@/domain/event";
import type { Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { type Described, type Done, type Locked, logged } from "./command";
import type { Transaction } from "./once";
import { recordOnDesk } from "./record";

type DeskCommand<S extends z.ZodType<{ deskId: string }>, A> = Described<S, A> & {
  /** For the one command that works on a deleted desk. */
  isDeleted?: boolean;
  run: (run: {
    tx: Transaction;
    actor: Actor;
    input: z.output<S>;
    desk: Locked;
  }) => Promise<Result<Done<DeskEvent, A>>>;
};

/** The only way to change a desk, its members or its invitations: as `command()` is for an article. */
export function deskCommand<S extends z.ZodType<{ deskId: string }>, A>(definition: DeskCommand<S, A>) {
  const { isDeleted = false } = definition;
  return logged<S, A, Locked, DeskEvent>({
    ...definition,
    lock: (tx, actor, { deskId }) => lockDesk(tx, actor, deskId, isDeleted),
    run: ({ locked, ...run }) => definition.run({ ...run, desk: locked }),
    record: recordOnDesk,
  });
}

/** Locks the desk until the transaction ends; `null` when it is not there for `actor`. */
async function lockDesk(
  tx: Transaction,
  actor: Actor,
  deskId: string,
  isDeleted: boolean,
): Promise<Locked | null> {
  // A stranger neither waits nor makes others wait: for them the desk is not there.
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Desk" WHERE id = ${deskId} AND ("deletedAt" IS NOT NULL) = ${isDeleted}
      AND EXISTS (SELECT 1 FROM "Member" WHERE "deskId" = ${deskId} AND "userId" = ${actor.id})
    FOR NO KEY UPDATE`;
  if (found.length === 0) return null;
  // Only now, in a statement of its own: the role as the change that held the lock before has left it.
  const [desk] = await tx.$queryRaw<Locked[]>`
    SELECT d.id, d.id AS "deskId", d.seq, d.head, d.version, m.role::text AS role, now() AS at
    FROM "Desk" d JOIN "Member" m ON m."deskId" = d.id AND m."userId" = ${actor.id}
    WHERE d.id = ${deskId}`;
  return desk ?? null;
}

import { z } from "zod";
import { toCanonicalJson } from "@/domain/log/canonical";
import { type Failure, fail, ok, type Result } from "@/domain/result";
import { type Prisma } from "@/generated/prisma/client";
import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";

export type Transaction = Prisma.TransactionClient;

/** What a write comes to: the answer, its HTTP status, and the number of the event it recorded, if any. */
export type Written<A> = { answer: A; status: 200 | 201 | 204; seq: number | null };

/** A request to write: who, what (`name` and `input` identify it), and under which Idempotency-Key. */
type WriteRequest = { actorId: string; name: string; input: unknown; key: string | null };

const keptHours = 24;
const Key = z.string().regex(/^[\x21-\x7e]{1,255}$/);

/** Whatever is wrong with this, the transaction is rolled back and nothing of the write remains. */
class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/**
 * Runs `work` in one transaction, which a failure rolls back. Under a repeated Idempotency-Key the first answer is
 * given again and nothing runs; with another request behind the key it is an `invalid` failure.
 */
export async function once<A>(
  request: WriteRequest,
  work: (tx: Transaction) => Promise<Result<Written<A>>>,
): Promise<Result<Written<A>>> {
  if (request.key !== null && !Key.safeParse(request.key).success) {
    return fail({ code: "invalid", message: "An Idempotency-Key has 1 to 255 visible ASCII characters." });
  }
  try {
    return await db.$transaction(async (tx) => {
      const earlier = await claimKey<A>(tx, request);
      if (earlier) return orThrow(earlier);
      const written = orThrow(await work(tx));
      await keepAnswer(tx, request, written.value);
      return written;
    });
  } catch (error) {
    if (error instanceof Refused) return fail(error.failure);
    throw error;
  }
}

function orThrow<T>(result: Result<T>): { ok: true; value: T } {
  if (!result.ok) throw new Refused(result.failure);
  return result;
}

/**
 * Takes the key for this transaction, also one that was last used longer ago than answers are kept; a second request
 * waits here until the first has ended.
 */
async function claimKey<A>(tx: Transaction, request: WriteRequest): Promise<Result<Written<A>> | null> {
  const { actorId, key } = request;
  if (key === null) return null;
  const requestHash = hashOf(request);
  const taken = await tx.$executeRaw`
    INSERT INTO "IdempotentAnswer" AS kept ("userId", key, "requestHash") VALUES (${actorId}, ${key}, ${requestHash})
    ON CONFLICT ("userId", key) DO UPDATE
      SET "requestHash" = excluded."requestHash", "createdAt" = now(), status = NULL, answer = NULL
      WHERE kept."createdAt" < now() - make_interval(hours => ${keptHours})`;
  if (taken === 1) return null;
  const known = await tx.idempotentAnswer.findUniqueOrThrow({
    where: { userId_key: { userId: actorId, key } },
  });
  if (known.requestHash !== requestHash) {
    return fail({
      code: "invalid",
      message: "This Idempotency-Key was used for another request. Use a new one.",
    });
  }
  return ok(known.answer as Written<A>);
}

async function keepAnswer<A>(
  tx: Transaction,
  { actorId, key }: WriteRequest,
  written: Written<A>,
): Promise<void> {
  if (key === null) return;
  await tx.$executeRaw`
    UPDATE "IdempotentAnswer" SET status = ${written.status}, answer = ${JSON.stringify(written)}::jsonb
    WHERE "userId" = ${actorId} AND key = ${key}`;
}

/** What identifies the request behind a key or an id: which write it is, and all of its input. */
export function hashOf({ name, input }: Pick<WriteRequest, "name" | "input">): string {
  return sha256(toCanonicalJson({ name, input }));
}

export const idTaken = fail({
  code: "conflict",
  message: "This id is in use for something else. Choose a new one.",
});

/** Whether record `id` was made before in this log, by the same request or by another one. */
export async function alreadyMade(
  tx: Transaction,
  { id, stream, inputHash }: { id: string; stream: string; inputHash: string },
): Promise<"same" | "other" | null> {
  const [making] = await tx.$queryRaw<{ stream: string; inputHash: string }[]>`
    SELECT stream, "inputHash" FROM "Event"
    WHERE "subjectId" = ${id} AND "inputHash" IS NOT NULL ORDER BY seq LIMIT 1`;
  if (!making) return null;
  return making.stream === stream && making.inputHash === inputHash ? "same" : "other";
}

import { uuidv7 } from "uuidv7";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { alreadyMade, hashOf, idTaken, once, type Transaction, type Written } from "@/server/command/once";
import { parse } from "@/server/command/parse";
import { record } from "@/server/command/record";
import { isDuplicate } from "@/server/db/outage";
import type { WriteHeaders } from "@/server/http/door";
import { hasDeskLike, nameTaken } from "./commands";
import { NewDesk } from "./input";
import type { OwnDesk } from "./queries";
import { toDesk } from "./rows";

/** How many desks a person may make in a day: enough for anybody, too few to fill a disk with. */
export const mostADay = 50;

/** Makes a desk; its maker is its owner. */
export async function createDesk(
  actor: Actor,
  unchecked: unknown,
  headers: WriteHeaders,
): Promise<Result<Written<OwnDesk>>> {
  const parsed = parse(NewDesk, unchecked);
  if (!parsed.ok) return parsed;
  const { id = uuidv7(), name, languages } = parsed.value;
  const request = { actorId: actor.id, name: "desk.create", input: unchecked, key: headers.idempotencyKey };
  const inputHash = hashOf(request);
  try {
    return await once<OwnDesk>(request, async (tx) => {
      // One desk of a person after the other, so that the count and the names hold.
      const [locked] = await tx.$queryRaw<{ at: Date }[]>`
        SELECT now() AS at FROM "User" WHERE id = ${actor.id} FOR NO KEY UPDATE`;
      const at = locked?.at ?? new Date();
      const earlier = await alreadyMade(tx, { id, stream: id, inputHash });
      if (earlier === "other") return idTaken;
      if (earlier === "same") {
        const own = await findOwn(tx, actor, id);
        return own ? ok({ answer: own, status: 200, seq: null }) : idTaken;
      }
      if (await hasDeskLike(tx, actor, name, null)) return nameTaken;
      if ((await countMade(tx, actor, at)) >= mostADay) return tooMany;
      const owner = { userId: actor.id, role: "owner", createdAt: at } as const;
      const row = await tx.desk.create({
        data: { id, name, languages, createdAt: at, members: { create: owner } },
      });
      const event = {
        type: "desk.created",
        desk: { id, name },
        owner: { id: actor.id, name: actor.name },
      } as const;
      const log = { id, deskId: id, seq: 0, head: null };
      const next = await record(tx, log, { event, subjectId: id, byId: actor.id, at, inputHash });
      await tx.desk.update({ where: { id }, data: next });
      const answer: OwnDesk = { ...toDesk(row), role: "owner", createdAt: at.toISOString() };
      return ok({ answer, status: 201, seq: next.seq });
    });
  } catch (error) {
    if (isDuplicate(error)) return idTaken;
    throw error;
  }
}

async function findOwn(tx: Transaction, actor: Actor, id: string): Promise<OwnDesk | null> {
  const member = await tx.member.findUnique({
    where: { deskId_userId: { deskId: id, userId: actor.id }, desk: { deletedAt: null } },
    include: { desk: true },
  });
  if (!member) return null;
  return { ...toDesk(member.desk), role: member.role, createdAt: member.desk.createdAt.toISOString() };
}

function countMade(tx: Transaction, actor: Actor, at: Date): Promise<number> {
  return tx.desk.count({
    where: {
      createdAt: { gt: new Date(at.getTime() - dayMs) },
      members: { some: { userId: actor.id, role: "owner" } },
    },
  });
}

const dayMs = 24 * 60 * 60 * 1000;

const tooMany = fail({
  code: "too_many",
  message: `You made ${mostADay} desks in a day. Make the next one tomorrow.`,
  retryAfterSeconds: 60 * 60,
});

import { uuidv7 } from "uuidv7";
import type { Role } from "@/domain/access";
import type { Actor } from "@/server/auth/actor";
import { createSignInLink } from "@/server/auth/sign-in-link";
import { emailKey } from "@/server/auth/email";
import { recordDeskEvent } from "@/server/command/record";
import type { Transaction } from "@/server/command/once";
import { db } from "@/server/db/client";
import { addSample } from "@/server/sample/add-sample";
import { addSampleChecks } from "@/server/sample/add-sample-checks";

const cast = [
  { name: "Ana Novak", role: "owner" },
  { name: "Ben Okafor", role: "editor" },
  { name: "Clara Lindt", role: "reviewer" },
] as const;

/** Fills an empty database with a desk of three people and a half-checked article; a sign-in path for each of them. */
export async function prepareDemo(): Promise<{ name: string; role: Role; path: string }[]> {
  const [ana, ben, clara] = await db.$transaction(foundDesk);
  const articleId = await addSample(ana);
  if (articleId) await addSampleChecks(articleId, [ana, ben, clara]);
  const invited: { name: string; role: Role; path: string }[] = [];
  for (const [index, actor] of [ana, ben, clara].entries()) {
    const path = await createSignInLink(actor.id, { hours: 24 * 7, reusable: true });
    invited.push({ name: actor.name, role: cast[index]?.role ?? "viewer", path });
  }
  return invited;
}

async function foundDesk(tx: Transaction): Promise<[Actor, Actor, Actor]> {
  const deskId = uuidv7();
  const name = "Ostley desk";
  await tx.desk.create({ data: { id: deskId, name } });
  const [first, second, third] = cast;
  const owner = await insertPerson(tx, deskId, first);
  await recordDeskEvent(tx, deskId, owner.id, {
    type: "desk.created",
    desk: { id: deskId, name },
    owner: { id: owner.id, name: owner.name },
  });
  return [owner, await join(tx, deskId, second), await join(tx, deskId, third)];
}

async function join(tx: Transaction, deskId: string, member: { name: string; role: Role }): Promise<Actor> {
  const actor = await insertPerson(tx, deskId, member);
  const { id, name } = actor;
  await recordDeskEvent(tx, deskId, null, { type: "member.joined", member: { id, name, role: member.role } });
  return actor;
}

async function insertPerson(
  tx: Transaction,
  deskId: string,
  { name, role }: { name: string; role: Role },
): Promise<Actor> {
  const id = uuidv7();
  const email = `${name.split(" ", 1).join("").toLowerCase()}@ostley.example.org`;
  await tx.user.create({
    data: { id, email, emailKey: emailKey(email), name, members: { create: { deskId, role } } },
  });
  return { id, name, email, via: "program" };
}

import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { db } from "./client";
import { isDuplicate } from "./outage";

const makeDesk = () => db.desk.create({ data: { id: uuidv7(), name: "Desk" } });

it("keeps 40 transactions at once apart from each other", async () => {
  const { id } = await makeDesk();
  const numbers = await Promise.all(
    Array.from({ length: 40 }, () =>
      db.$transaction(async (tx) => {
        const [desk] = await tx.$queryRaw<{ seq: number }[]>`
          SELECT seq FROM "Desk" WHERE id = ${id} FOR UPDATE`;
        const seq = (desk?.seq ?? 0) + 1;
        await tx.desk.update({ where: { id }, data: { seq } });
        return seq;
      }),
    ),
  );
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

it("undoes a transaction that fails while others go on", async () => {
  const { id } = await makeDesk();
  const attempts = Array.from({ length: 20 }, (_, index) =>
    db.$transaction(async (tx) => {
      await tx.desk.update({ where: { id }, data: { version: { increment: 1 } } });
      if (index % 2 === 0) throw new Error("changed its mind");
    }),
  );
  await Promise.allSettled(attempts);
  expect((await db.desk.findUniqueOrThrow({ where: { id } })).version).toBe(11);
});

it("gives every query its own answer while others fail", async () => {
  const { id } = await makeDesk();
  const answers = await Promise.all(
    Array.from({ length: 300 }, async (_, index) => {
      if (index % 3 === 0) {
        const error: unknown = await db.desk.create({ data: { id, name: "Again" } }).catch((e: unknown) => e);
        return isDuplicate(error) ? "refused" : error;
      }
      const [row] = await db.$queryRaw<{ answer: string }[]>`SELECT ${`answer ${index}`} AS answer`;
      return row?.answer;
    }),
  );
  expect(answers).toEqual(answers.map((_, index) => (index % 3 === 0 ? "refused" : `answer ${index}`)));
});

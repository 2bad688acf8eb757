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

it("goes on after a query that failed when it was parsed, bound or run", async () => {
  const tell = (error: unknown) => /Code: `(\w+)`/.exec(String(error))?.[1];
  const ask = [
    () => db.$queryRaw`SELECT nothing FROM nowhere WHERE 1 = ${1}`.catch(tell),
    () => db.$queryRaw`SELECT ${"x"}::text::int AS answer`.catch(tell),
    () => db.$queryRaw`SELECT 1 / ${0}::int AS answer`.catch(tell),
    () => db.$queryRaw`SELECT ${4}::int AS answer`,
  ];
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask.map((each) => each())).flat());
  expect(answers).toEqual(
    Array.from({ length: 20 }, () => ["42P01", "22P02", "22012", [{ answer: 4 }]]).flat(),
  );
});

it("gives queries that one transaction asks at once their own answers, also long ones", async () => {
  const answers = await db.$transaction((tx) =>
    Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const [row] = await tx.$queryRaw<{ long: string }[]>`
          SELECT repeat(${String(index % 10)}, ${index * 20_000}::int) AS long`;
        return row?.long;
      }),
    ),
  );
  expect(answers).toEqual(answers.map((_, index) => String(index % 10).repeat(index * 20_000)));
});

it("knows a key that is there already in a statement written by hand, too", async () => {
  const { id } = await makeDesk();
  const again: unknown = await db.$executeRaw`INSERT INTO "Desk" (id, name) VALUES (${id}, 'Again')`.catch(
    (error: unknown) => error,
  );
  expect(isDuplicate(again)).toBe(true);
  expect(isDuplicate(await db.$queryRaw`SELECT 1 / 0`.catch((error: unknown) => error))).toBe(false);
});

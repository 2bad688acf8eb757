import { Client } from "pg";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { makeWorld, type World } from "./world";

let world: World;
let client: Client;
beforeAll(async () => {
  world = await makeWorld();
  client = new Client(inject("database").url);
  await client.connect();
});
afterAll(() => client.end());

/** What the database itself holds, whatever the code does: a record's parent is of the same article. */
it("A03 the database takes no judgement and no evidence on a claim of another article", async () => {
  for (const table of ["Assessment", "Evidence"]) {
    for (const articleId of [world.theirs.article, world.sibling.article]) {
      const id = table === "Assessment" ? world.ours.assessment : world.ours.evidence;
      const move = `UPDATE "${table}" SET "articleId" = $1 WHERE id = $2`;
      await expect(client.query(move, [articleId, id]), table).rejects.toThrow(/foreign key/);
    }
    const onto = `UPDATE "${table}" SET "claimId" = $1 WHERE "articleId" = $2`;
    await expect(client.query(onto, [world.theirs.claim, world.ours.article])).rejects.toThrow(/foreign key/);
  }
});

it("A03 the database takes no record without its parent", async () => {
  const { rows } = await client.query<{ key: string }>(
    `
    SELECT format('%s(%s) → %s(%s)', c.relname, columns(k.conrelid, k.conkey), p.relname,
      columns(k.confrelid, k.confkey)) AS key
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid,
    LATERAL (SELECT 1) AS one
    WHERE k.contype = 'f' AND c.relnamespace = 'public'::regnamespace`.replace(
      /columns\(([^,]+), ([^)]+)\)/g,
      `(SELECT string_agg(attname::text, ', ' ORDER BY place) FROM unnest($2) WITH ORDINALITY AS n(number, place)
      JOIN pg_attribute ON attrelid = $1 AND attnum = number)`,
    ),
  );
  const keys = rows.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining([
      "Article(deskId) → Desk(id)",
      "Revision(articleId) → Article(id)",
      "Claim(articleId) → Article(id)",
      "Claim(assigneeId) → User(id)",
      "Assessment(articleId, claimId) → Claim(articleId, id)",
      "Evidence(articleId, claimId) → Claim(articleId, id)",
      "Member(deskId) → Desk(id)",
      "Member(userId) → User(id)",
      "Invitation(deskId) → Desk(id)",
      "ApiToken(userId) → User(id)",
      "Session(userId) → User(id)",
    ]),
  );
  await expect(
    client.query(`INSERT INTO "Member" ("deskId", "userId", role) VALUES ($1, $2, 'owner')`, [
      uuidv7(),
      world.ours.member,
    ]),
  ).rejects.toThrow(/foreign key/);
});

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
  const { rows } = await client.query<{ key: string }>(`
    SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS key
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
  const keys = rows.map(({ key }) => key.replaceAll('"', "").replace(/ ON .*/, ""));
  expect(keys).toEqual(
    expect.arrayContaining([
      "Article FOREIGN KEY (deskId) REFERENCES Desk(id)",
      "Revision FOREIGN KEY (articleId) REFERENCES Article(id)",
      "Claim FOREIGN KEY (articleId) REFERENCES Article(id)",
      "Claim FOREIGN KEY (assigneeId) REFERENCES User(id)",
      "Assessment FOREIGN KEY (articleId, claimId) REFERENCES Claim(articleId, id)",
      "Evidence FOREIGN KEY (articleId, claimId) REFERENCES Claim(articleId, id)",
      "Thread FOREIGN KEY (articleId) REFERENCES Article(id)",
      "Thread FOREIGN KEY (articleId, claimId) REFERENCES Claim(articleId, id)",
      "Comment FOREIGN KEY (articleId, threadId) REFERENCES Thread(articleId, id)",
      "Member FOREIGN KEY (deskId) REFERENCES Desk(id)",
      "Member FOREIGN KEY (userId) REFERENCES User(id)",
      "Invitation FOREIGN KEY (deskId) REFERENCES Desk(id)",
      "ApiToken FOREIGN KEY (userId) REFERENCES User(id)",
      "Session FOREIGN KEY (userId) REFERENCES User(id)",
    ]),
  );
  await expect(
    client.query(`INSERT INTO "Member" ("deskId", "userId", role) VALUES ($1, $2, 'owner')`, [
      uuidv7(),
      world.ours.member,
    ]),
  ).rejects.toThrow(/foreign key/);
});

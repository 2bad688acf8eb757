import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import { toPoolConfig } from "@/server/db/connection";
import { findPostgres, startNativePostgres } from "@/test/native-postgres";
import { median, startDesk } from "./running-desk";

type Made = { id: string };
const rounds = 5;
const writes = 60;
const writers = 4;

async function measureBoth(): Promise<string[]> {
  const embedded = await measure("embedded database");
  if (!findPostgres()) return [embedded];
  const postgres = await startNativePostgres({ durable: true });
  try {
    return [embedded, await measure("PostgreSQL", postgres.url)];
  } finally {
    await postgres.stop();
  }
}

/**
 * Assessments with their event, through the API, against the bare SQL transaction through the same driver; and, for
 * what a request costs before it reaches the database, requests that are refused at the door.
 */
async function measure(database: string, databaseUrl = ""): Promise<string> {
  const desk = await startDesk(3291, databaseUrl);
  const pool = new Pool({ ...toPoolConfig(desk.databaseUrl), max: writers });
  try {
    const text = Array.from({ length: 40 }, (_, n) => `Sentence number ${n} says something.`).join("\n");
    const article = await desk.post<Made>("/articles", { text });
    const claim = await desk.post<Made>(`/articles/${article.id}/claims`, { sentence: 0 });
    const { rows } = await pool.query<{ id: string }>(`SELECT id FROM "User" LIMIT 1`);
    const userId = rows[0]?.id ?? "";
    const path = `/claims/${claim.id}/assessments`;
    const overApi = () => desk.post(path, { verdict: "unverified", justification: "Asked the archive." });
    const bare = () => bareTransaction(pool, article.id, claim.id, userId);
    const refused = () => postWithoutToken(`${desk.address}/api/v1${path}`);
    const measured = [];
    for (let round = 0; round <= rounds; round++)
      measured.push({
        api: await perSecond(overApi),
        sql: await perSecond(bare),
        door: await perSecond(refused),
      });
    const warm = measured.slice(1);
    const api = median(warm.map((each) => each.api));
    const sql = median(warm.map((each) => each.sql));
    const door = median(warm.map((each) => each.door));
    const ratio = median(warm.map((each) => each.sql / each.api));
    return `assessment with its event, ${writers} writers, ${database}: API ${api.toFixed(0)}/s, bare SQL transaction ${sql.toFixed(0)}/s, ratio ${ratio.toFixed(2)} (budget 2); refused at the door ${door.toFixed(0)}/s`;
  } finally {
    await pool.end();
    await desk.stop();
  }
}

async function postWithoutToken(url: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: "{}" });
  if (answer.status !== 401) throw new Error(`Without a token: ${answer.status}`);
  await answer.text();
}

async function perSecond(write: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const oneWriter = async () => {
    for (let done = 0; done < writes / writers; done++) await write();
  };
  await Promise.all(Array.from({ length: writers }, oneWriter));
  return (writes * 1000) / (performance.now() - start);
}

async function bareTransaction(
  pool: Pool,
  articleId: string,
  claimId: string,
  userId: string,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<{ seq: number; deskId: string }>(
      `SELECT seq, "deskId" FROM "Article" WHERE id = $1 FOR UPDATE`,
      [articleId],
    );
    const seq = (rows[0]?.seq ?? 0) + 1;
    const id = randomUUID();
    await client.query(
      `INSERT INTO "Assessment" (id, "articleId", "claimId", verdict, justification, words, "byId", seq)
       VALUES ($1, $2, $3, 'unverified', 'Asked the archive.', 'Sentence number 0 says something.', $4, $5)`,
      [id, articleId, claimId, userId, seq],
    );
    await client.query(
      `INSERT INTO "Event" (stream, seq, "deskId", type, "subjectId", "byId", at, payload, hash)
       VALUES ($1, $2, $3, 'assessment.given', $4, $5, now(), '{}', $6)`,
      [articleId, seq, rows[0]?.deskId, id, userId, id],
    );
    await client.query(`UPDATE "Article" SET seq = $2 WHERE id = $1`, [articleId, seq]);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

for (const line of await measureBoth()) console.log(line);

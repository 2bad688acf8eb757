import { Pool } from "pg";
import { uuidv7 } from "uuidv7";
import { toPoolConfig } from "@/server/db/connection";
import { median, signedInCookie, startDesk } from "./running-desk";

const bytes = 1_900_000;
const claims = 2000;

type Made = { id: string; revision: { text: string; sentences: { start: number; end: number }[] } };

/**
 * How long others wait for a refusal that needs no database while a text of 1.9 MB comes in, and then a revision in
 * which one sentence in a hundred is changed; and while its desk is opened, where the server draws all of it.
 */
async function measure(): Promise<string[]> {
  const desk = await startDesk(3294);
  const pool = new Pool({ ...toPoolConfig(desk.databaseUrl), max: 1 });
  try {
    const text = longText();
    // The first of each is for the compiler.
    await desk.post("/articles", { text, title: "First" });
    const idle = await others(desk.address, () => new Promise((done) => setTimeout(done, 3000)));
    let article: Made | null = null;
    const imported = await others(desk.address, async () => {
      article = await desk.post<Made>("/articles", { text, title: "Second" });
    });
    const { id, revision } = article as unknown as Made;
    await mark(pool, id, revision);
    const body = { text: text.replaceAll(/year (\d*50) the/g, "year $1 their") };
    await desk.post(`/articles/${id}/revisions/preview`, body);
    const revised = await others(desk.address, () => desk.post(`/articles/${id}/revisions`, body));
    const headers = { cookie: await signedInCookie(desk.address) };
    const open = () => fetch(`${desk.address}/articles/${id}`, { headers }).then((answer) => answer.text());
    await open();
    const opened = await others(desk.address, open);
    return [
      said("POST /articles", imported, idle),
      said(`POST /articles/{id}/revisions, ${claims} claims`, revised, idle),
      said("GET /articles/{id}, the desk,", opened, idle),
    ];
  } finally {
    await pool.end();
    await desk.stop();
  }
}

type Waits = { took: number; waits: number[] };

/** How long each of a row of small requests waits, from the start of `act` to its end. */
async function others(address: string, act: () => Promise<unknown>): Promise<Waits> {
  const waits: number[] = [];
  const start = performance.now();
  const state = { isDone: false };
  const acting = act().finally(() => (state.isDone = true));
  while (!state.isDone) {
    const asked = performance.now();
    await fetch(`${address}/api/v1/articles`).then((answer) => answer.text());
    waits.push(performance.now() - asked);
  }
  await acting;
  return { took: performance.now() - start, waits };
}

function said(name: string, { took, waits }: Waits, idle: Waits): string {
  const [longest, longestIdle] = [Math.max(...waits), Math.max(...idle.waits)];
  return (
    `${name} of ${bytes / 1e6} MB took ${took.toFixed(0)} ms; others waited at most ${longest.toFixed(0)} ms, ` +
    `median ${median(waits).toFixed(1)}; idle ${longestIdle.toFixed(0)}, median ${median(idle.waits).toFixed(1)}; ratio of the longest ${(longest / longestIdle).toFixed(1)}`
  );
}

function longText(): string {
  let text = "";
  for (let at = 0; text.length < bytes; at++)
    text += `In year ${at} the council counted visitors, and then more came in from the rain outside.${at % 5 === 4 ? "\n\n" : " "}`;
  return text;
}

async function mark(pool: Pool, articleId: string, { text, sentences }: Made["revision"]): Promise<void> {
  const spans = sentences
    .filter((_, at) => at % Math.floor(sentences.length / claims) === 0)
    .slice(0, claims);
  await pool.query(
    `INSERT INTO "Claim" (id, "articleId", number, text, spans, place, seq)
     SELECT id, $1, n, words, jsonb_build_array(jsonb_build_object('start', "from", 'end', upto)), "from" || '-' || upto, 1
     FROM unnest($5::text[], $2::text[], $3::int[], $4::int[]) WITH ORDINALITY AS s(id, words, "from", upto, n)`,
    [
      articleId,
      spans.map(({ start, end }) => text.slice(start, end)),
      spans.map(({ start }) => start),
      spans.map(({ end }) => end),
      spans.map(() => uuidv7()),
    ],
  );
}

for (const line of await measure()) console.log(line);

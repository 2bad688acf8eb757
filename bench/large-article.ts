import { Pool } from "pg";
import { uuidv7 } from "uuidv7";
import { toPoolConfig } from "@/server/db/connection";
import type { startDesk } from "./running-desk";

type Desk = Awaited<ReturnType<typeof startDesk>>;
type Made = {
  id: string;
  title: string;
  revision: { text: string; sentences: Span[] };
};

const paragraphs = 1000;
const perParagraph = 5;
/** Sentences left without a mark, so that there is something to mark. */
const freeEvery = 100;

type Spans = (sentence: Span, n: number) => Span[];
type Span = { start: number; end: number };

const partOf = ({ start }: Span): Span => ({ start: start + 12, end: start + 28 });

/** 5,000 marks: on sentences, and some on parts of one. */
export const nearlyAll: Spans = ({ start, end }, n) => [
  ...(n % freeEvery === freeEvery / 2 ? [] : [{ start, end }]),
  ...(n % freeEvery === 7 ? [partOf({ start, end })] : []),
];

/** 2,000 claims, of which 200 lie over another one. */
export const twoInFive: Spans = ({ start, end }, n) => [
  ...(n % 25 < 9 ? [{ start, end }] : []),
  ...(n % 25 === 0 ? [partOf({ start, end })] : []),
];

/** An article of 100,000 words in 5,000 sentences, with the claims that `spansOf` makes of each. */
export async function makeLargeArticle(desk: Desk, spansOf = nearlyAll): Promise<Made> {
  const article = await desk.post<Made>("/articles", { title: "A long enquiry", text: longText() });
  const { text, sentences } = article.revision;
  const spans = sentences.flatMap(spansOf);
  const pool = new Pool({ ...toPoolConfig(desk.databaseUrl), max: 1 });
  try {
    await pool.query(
      `INSERT INTO "Claim" (id, "articleId", number, text, spans, place, seq)
       SELECT id, $1, n, words,
         jsonb_build_array(jsonb_build_object('start', "from", 'end', upto)), "from" || '-' || upto, 1
       FROM unnest($5::text[], $2::text[], $3::int[], $4::int[]) WITH ORDINALITY AS s(id, words, "from", upto, n)`,
      [
        article.id,
        spans.map(({ start, end }) => text.slice(start, end)),
        spans.map(({ start }) => start),
        spans.map(({ end }) => end),
        spans.map(() => uuidv7()),
      ],
    );
    await pool.query(
      `INSERT INTO "Assessment" (id, "articleId", "claimId", verdict, justification, reason, words, "byId", seq, "createdAt")
       SELECT gen_random_uuid(), "articleId", id,
         (ARRAY['sourced', 'unverified', 'disputed', 'no_check_needed'])[1 + number % 4]::"Verdict",
         CASE WHEN number % 3 = 0 THEN 'Asked the archive, which has no figures for that day.' END,
         CASE number % 4 WHEN 2 THEN 'wrong_figure' WHEN 3 THEN 'opinion' END,
         text, (SELECT id FROM "User" LIMIT 1), 1, now() - make_interval(secs => 7 * number)
       FROM "Claim" WHERE "articleId" = $1`,
      [article.id],
    );
    await pool.query(`UPDATE "Article" SET "claimSeq" = $2 WHERE id = $1`, [article.id, spans.length]);
  } finally {
    await pool.end();
  }
  return article;
}

function longText(): string {
  const sentence = (n: number) =>
    `The council counted ${n} visitors in the hall that day, and then twenty more came in from the rain outside.`;
  const paragraph = (at: number) =>
    Array.from({ length: perParagraph }, (_, n) => sentence(at * perParagraph + n)).join(" ");
  return Array.from({ length: paragraphs }, (_, at) => paragraph(at)).join("\n\n");
}

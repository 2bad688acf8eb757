import type { Person } from "@/domain/claim/claim";
import type { VerdictOrUnchecked } from "@/domain/claim/verdict";
import { countCoverage, type Coverage, sentenceVerdicts, toCover } from "@/domain/coverage/coverage";
import { countWords } from "@/domain/text/words";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/db/client";
import { loadReview, nobody, type Review, seenBy, sheetsOf } from "./review";

/** What lists show of an article besides its own fields. */
export type Summary = {
  words: number;
  coverage: Coverage;
  /** Sentences by how they stand. */
  verdicts: Record<VerdictOrUnchecked, number>;
  /** Who has assessed or added evidence, as far as everybody may see it. */
  people: Person[];
};

type Row = {
  id: string;
  seq: number;
  summary: Prisma.JsonValue;
  summarySeq: number | null;
  desk: { version: number };
};

/** Kept with the version of the desk whose policy it was made under: another policy may make other verdicts. */
type Kept = Summary & { deskVersion: number };

/**
 * An article's summary: the one kept when it is as new as the log and the policy, else made anew and kept. All readers
 * get the same one, which therefore says nothing that blind review hides from any of them.
 */
export async function readSummary({ id, seq, summary, summarySeq, desk }: Row): Promise<Summary> {
  if (summarySeq === seq) {
    const { deskVersion, ...known } = summary as Kept;
    if (deskVersion === desk.version) return known;
  }
  const review = await db.$transaction((tx) => loadReview(tx, { id }), { isolationLevel: "RepeatableRead" });
  if (!review) throw new Error("An article was listed that is not there.");
  const fresh = summaryOf(seenBy(nobody, review));
  const kept: Kept = { ...fresh, deskVersion: review.desk.version };
  await db.$executeRaw`
    UPDATE "Article" SET summary = ${JSON.stringify(kept)}::jsonb, "summarySeq" = ${review.log.seq}
    WHERE id = ${id} AND ("summarySeq" IS NULL OR "summarySeq" <= ${review.log.seq})`;
  return fresh;
}

export function summaryOf(review: Review): Summary {
  const { revision, assessments, evidence } = review.snapshot;
  const stands = sentenceVerdicts(revision.text, revision.sentences, sheetsOf(review));
  const count = (verdict: VerdictOrUnchecked) => stands.filter((each) => each === verdict).length;
  const people = [...assessments.map(({ by }) => by), ...evidence.map(({ addedBy }) => addedBy)];
  return {
    words: countWords(revision.text),
    coverage: countCoverage(stands.map(toCover)),
    verdicts: {
      sourced: count("sourced"),
      unverified: count("unverified"),
      disputed: count("disputed"),
      no_check_needed: count("no_check_needed"),
      unchecked: count("unchecked"),
    },
    people: [...new Map(people.map((person) => [person.id, person])).values()],
  };
}

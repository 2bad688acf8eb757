import { uuidv7 } from "uuidv7";
import type { Article } from "@/domain/article/article";
import { can } from "@/domain/access";
import type { Following } from "@/domain/revision/follow-article";
import type { FollowedClaim } from "@/domain/revision/follow-claims";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { readReview, type Review } from "@/server/article/review";
import type { SentArticle } from "@/server/article/sent-article";
import { insertRevision } from "@/server/article/revision-rows";
import { toArticle, toRevision } from "@/server/article/rows";
import { placeKey } from "@/server/claim/place";
import { command, forbidden, type LockedArticle } from "@/server/command/command";
import type { Transaction, Written } from "@/server/command/once";
import { parse } from "@/server/command/parse";
import type { WriteHeaders } from "@/server/http/door";
import { cancelled, notFound } from "@/server/http/problem";
import type { ImportedArticle } from "@/server/import/read-article";
import type { Bounds } from "@/server/worker/pool";
import { anchoringAnswer } from "./answer";
import { isAsBefore } from "./follow";
import { NewRevision } from "./input";
import { isOfOther, revised } from "./revised";
import { isStill, type Outcome, workOut, workOutAhead } from "./outcome";
import { readSentText, type Source } from "./source";

type RevisionAnswer = ReturnType<typeof toRevision> & {
  anchoring: ReturnType<typeof anchoringAnswer> | null;
};

/**
 * Makes a new text the article's current revision: one that is sent, the present one with accepted corrections, or an
 * earlier one. Claims follow their words; no verdict goes over to words that nobody judged.
 */
export async function bringRevision(
  actor: Actor,
  { fields, file, ...bounds }: SentArticle,
  headers: WriteHeaders,
): Promise<Result<Written<RevisionAnswer>>> {
  const parsed = parse(NewRevision, fields);
  if (!parsed.ok) return parsed;
  const review = await readReview(actor, parsed.value.articleId);
  const role = review?.people.find(({ id }) => id === actor.id)?.role;
  if (!review || !role) return fail(notFound);
  if (!can(role, "article:revise")) return fail(forbidden(role));
  const { language } = review.snapshot.article;
  const read = await readSentText(parsed.value, file, { language, ...bounds });
  if (!read.ok) return read;
  const ahead = await workOutAhead({ input: parsed.value, read: read.value, role, bounds });
  if (bounds.signal?.aborted) return fail(cancelled);
  return revise(read.value, ahead, { file, bounds })(actor, fields, headers);
}

/**
 * The command that stores what was read and worked out `ahead`; where the article moved meanwhile, that is worked out
 * again. A file is not in the request's fields: its hash stands for it.
 */
const revise = (
  read: ImportedArticle | null,
  ahead: Outcome | null,
  { file, bounds }: { file: File | undefined; bounds: Bounds },
) =>
  command({
    name: file && read ? `article.revise ${read.sha256}` : "article.revise",
    input: NewRevision,
    permission: "article:revise",
    on: ({ articleId }) => ({ articleId }),
    makes: { id: ({ id }) => id, again: revisionAgain },
    async run({ tx, actor, input, article, seq }) {
      const { id = uuidv7(), note } = input;
      if (isOfOther(input, article)) return fail(revised(article.revision));
      const asked = { input, read, role: article.role, bounds };
      const outcome = ahead && (await isStill(tx, ahead, article)) ? ahead : await workOut(tx, asked);
      if (!outcome) throw new Error("An article vanished inside its own transaction.");
      const { review, result } = outcome;
      if (!result.ok) return result;
      const { source, following } = result.value;
      const { text, kind, restores } = source;
      const made = { kind, note, restores, anchoring: following.anchoring };

      const number = article.revision + 1;
      const what = { id, articleId: article.id, number, text, at: article.at, byId: actor.id, made };
      const revision = await insertRevision(tx, what);
      const changed = await putClaims(tx, { article, seq, review, following });
      await putSpans(tx, seq, following);
      const accepted = await accept(tx, { article, seq, actor, source, number });
      const revisedArticle = await moveOn(tx, article, number);
      return ok({
        event: {
          type: "article.revised" as const,
          article: revisedArticle,
          revision,
          made,
          claims: changed,
          threads: following.threads,
          corrections: following.corrections.map((each) =>
            accepted.has(each.id) ? { ...each, ...isIn } : each,
          ),
        },
        subjectId: id,
        status: 201,
        answer: { ...revision, anchoring: anchoringAnswer(following) },
      });
    },
  });

const isIn = { spans: [], state: "accepted" as const };

async function revisionAgain(tx: Transaction, id: string): Promise<RevisionAnswer | null> {
  const row = await tx.revision.findUnique({ where: { id } });
  return row ? { ...toRevision(row), anchoring: null } : null;
}

type Putting = { article: LockedArticle; seq: number; review: Review; following: Following };

/** In one statement, however many. Two claims that come to lie on the same words stay two; the older has the place. */
async function putClaims(tx: Transaction, { article, seq, review, following }: Putting) {
  const before = new Map(review.snapshot.claims.map((claim) => [claim.id, claim]));
  const changed = following.claims.flatMap((followed) => {
    const was = before.get(followed.claim.id);
    if (!was || isAsBefore(followed, was)) return [];
    return [{ ...followed, claim: { ...followed.claim, version: was.version + 1 } }];
  });
  const ids = changed.map(({ claim }) => claim.id);
  await tx.claim.updateMany({ where: { id: { in: ids } }, data: { place: null } });
  const rows = toRows(changed, placesTaken(following, new Set(ids)));
  await tx.$executeRaw`
    UPDATE "Claim" c
    SET text = r.text, spans = r.spans, place = r.place, "anchorStatus" = r.status::"AnchorStatus",
      "anchorScore" = r.score, seq = ${seq}, version = c.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id text, text text, spans jsonb, place text, status text, score double precision)
    WHERE c.id = r.id AND c."articleId" = ${article.id}`;
  const origins = following.claims.map(({ claim: { id }, origins }) => ({ id, origins }));
  await tx.$executeRaw`
    UPDATE "Claim" c SET origins = r.origins
    FROM jsonb_to_recordset(${JSON.stringify(origins)}::jsonb) AS r(id text, origins jsonb)
    WHERE c.id = r.id AND c."articleId" = ${article.id}`;
  return changed.map(({ claim }) => claim);
}

function placesTaken({ claims }: Following, changed: ReadonlySet<string>): Set<string> {
  const staying = claims.filter(({ claim }) => !changed.has(claim.id));
  return new Set(staying.map(({ claim }) => placeKey(claim.spans)));
}

function toRows(changed: readonly FollowedClaim[], taken: Set<string>) {
  return changed.map(({ claim: { id, text, spans, anchor } }) => {
    const place = placeKey(spans);
    const isFree = spans.length > 0 && !taken.has(place);
    taken.add(place);
    return { id, text, spans, place: isFree ? place : null, ...anchor };
  });
}

/** Where threads and corrections on words lie now. */
async function putSpans(tx: Transaction, seq: number, { threads, corrections }: Following): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Thread" t SET spans = r.spans, seq = ${seq}
    FROM jsonb_to_recordset(${JSON.stringify(threads)}::jsonb) AS r(id text, spans jsonb) WHERE t.id = r.id`;
  await tx.$executeRaw`
    UPDATE "Correction" c SET spans = r.spans, state = r.state::"CorrectionState", seq = ${seq}
    FROM jsonb_to_recordset(${JSON.stringify(corrections)}::jsonb) AS r(id text, spans jsonb, state text)
    WHERE c.id = r.id`;
}

type Accepting = { article: LockedArticle; seq: number; actor: Actor; source: Source; number: number };

/** The corrections that the revision was made of are accepted by it. */
async function accept(tx: Transaction, { article, seq, actor, source, number }: Accepting) {
  await tx.correction.updateMany({
    where: { articleId: article.id, id: { in: source.corrections } },
    data: {
      spans: [],
      state: "accepted",
      revision: number,
      decidedById: actor.id,
      decidedAt: article.at,
      version: { increment: 1 },
      seq,
    },
  });
  return new Set(source.corrections);
}

async function moveOn(tx: Transaction, { id }: LockedArticle, revision: number): Promise<Article> {
  const data = { revision, version: { increment: 1 } };
  return toArticle(await tx.article.update({ where: { id }, data }));
}

import type { z } from "zod";
import type { Permission } from "@/domain/access";
import { ArticleChange, NewArticle, Preview } from "@/server/article/input";
import { SetUp } from "@/server/auth/set-up";
import { NewToken } from "@/server/auth/token-commands";
import { ClaimChange, NewAssessment, NewClaim } from "@/server/claim/input";
import { EvidenceChange, NewEvidence } from "@/server/evidence/input";
import { RangeMark } from "@/server/range/input";
import { SentenceChange } from "@/server/sentence/input";
import { Undo } from "@/server/undo/commands";
import * as answers from "./answers";

/** Whom a route lets in: anybody, anybody signed in, or those whose role on the record's desk allows it. */
export type Guard = "anybody" | "signed-in" | Permission;

export type Route = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/api/v1`. */
  path: string;
  guard: Guard;
  does: string;
  body?: z.ZodType;
  /** Also takes the body as a form with a `file`. */
  takesFile?: boolean;
  query?: Record<string, string>;
  answer?: { status: number; schema: z.ZodType | null };
};

const paged = { limit: "1 to 100, default 50", cursor: "`next` of the page before" };
const ok = (schema: z.ZodType) => ({ status: 200, schema });
const made = (schema: z.ZodType) => ({ status: 201, schema });
const gone = { status: 204, schema: null };

/** Every route of the API; a test holds the files under app/api/v1 against it. */
export const routes: Route[] = [
  {
    method: "GET",
    path: "/health",
    guard: "anybody",
    does: "Says whether the desk and its database work",
    answer: ok(answers.Health),
  },
  { method: "GET", path: "/openapi.json", guard: "anybody", does: "Gives this description" },
  { method: "GET", path: "/report.schema.json", guard: "anybody", does: "Gives the JSON Schema of a report" },
  {
    method: "POST",
    path: "/set-up",
    guard: "anybody",
    does: "Uses the one-time link: makes the owner and the desk",
    body: SetUp,
  },
  {
    method: "GET",
    path: "/articles",
    guard: "signed-in",
    does: "Lists articles, last changed first",
    query: { ...paged, q: "words in title or byline" },
    answer: ok(answers.listOf(answers.ListedArticle)),
  },
  {
    method: "POST",
    path: "/articles",
    guard: "article:create",
    does: "Brings an article in",
    body: NewArticle,
    takesFile: true,
    answer: made(answers.Article),
  },
  {
    method: "POST",
    path: "/articles/preview",
    guard: "signed-in",
    does: "Reads a text as it would be checked; stores nothing",
    body: Preview,
    takesFile: true,
    answer: ok(answers.PreviewedText),
  },
  {
    method: "GET",
    path: "/articles/{id}",
    guard: "article:read",
    does: "Gives an article with its current revision",
    answer: ok(answers.Article),
  },
  {
    method: "PATCH",
    path: "/articles/{id}",
    guard: "article:change",
    does: "Changes title, byline, source, language or deadline",
    body: ArticleChange,
    answer: ok(answers.Article),
  },
  {
    method: "DELETE",
    path: "/articles/{id}",
    guard: "article:delete",
    does: "Deletes an article",
    answer: gone,
  },
  {
    method: "GET",
    path: "/articles/{id}/revisions",
    guard: "article:read",
    does: "Lists revisions, newest first",
    answer: ok(answers.listOf(answers.RevisionHead)),
  },
  {
    method: "GET",
    path: "/articles/{id}/revisions/{number}",
    guard: "article:read",
    does: "Gives one revision with its text",
    answer: ok(answers.Revision),
  },
  {
    method: "GET",
    path: "/articles/{id}/claims",
    guard: "article:read",
    does: "Lists claims in the order of the text",
    query: paged,
    answer: ok(answers.listOf(answers.Claim)),
  },
  {
    method: "POST",
    path: "/articles/{id}/claims",
    guard: "claim:create",
    does: "Highlights words as a claim, and may judge it; 200 when these words are a claim already",
    body: NewClaim,
    answer: made(answers.Claim),
  },
  {
    method: "PATCH",
    path: "/articles/{id}/sentences",
    guard: "sentence:change",
    does: "Splits a sentence, or merges it with the next; If-Match has the revision's version",
    body: SentenceChange,
    answer: ok(answers.SentencesOf),
  },
  {
    method: "POST",
    path: "/articles/{id}/ranges",
    guard: "claim:assess",
    does: "Marks a range of sentences at once: no check needed where nobody judged yet, or given to somebody",
    body: RangeMark,
    answer: ok(answers.RangeMarked),
  },
  {
    method: "POST",
    path: "/articles/{id}/undo",
    guard: "change:undo",
    does: "Takes back one of one's own changes, named by its event's number; taking that back does it again",
    body: Undo,
    answer: ok(answers.Undone),
  },
  {
    method: "GET",
    path: "/articles/{id}/preflight",
    guard: "article:read",
    does: "Lists what stands in the way of sign-off",
    answer: ok(answers.Preflight),
  },
  {
    method: "GET",
    path: "/articles/{id}/report",
    guard: "article:read",
    does: "Gives the verification report",
    query: { format: "html, md, csv or json" },
  },
  {
    method: "GET",
    path: "/claims/{id}",
    guard: "article:read",
    does: "Gives a claim",
    answer: ok(answers.Claim),
  },
  {
    method: "PATCH",
    path: "/claims/{id}",
    guard: "claim:change",
    does: "Changes claimant or assignee",
    body: ClaimChange,
    answer: ok(answers.Claim),
  },
  {
    method: "DELETE",
    path: "/claims/{id}",
    guard: "claim:withdraw",
    does: "Withdraws a claim",
    answer: gone,
  },
  {
    method: "POST",
    path: "/claims/{id}/assessments",
    guard: "claim:assess",
    does: "Judges a claim; a draft when its verdict's demands are not met",
    body: NewAssessment,
    answer: made(answers.Assessment),
  },
  {
    method: "POST",
    path: "/claims/{id}/evidence",
    guard: "evidence:add",
    does: "Attaches a source to a claim",
    body: NewEvidence,
    answer: made(answers.AddedEvidence),
  },
  {
    method: "PATCH",
    path: "/evidence/{id}",
    guard: "evidence:change",
    does: "Changes evidence",
    body: EvidenceChange,
    answer: ok(answers.AddedEvidence),
  },
  {
    method: "DELETE",
    path: "/evidence/{id}",
    guard: "evidence:change",
    does: "Removes evidence",
    answer: gone,
  },
  {
    method: "GET",
    path: "/tokens",
    guard: "signed-in",
    does: "Lists one's own API tokens",
    answer: ok(answers.listOf(answers.ListedToken)),
  },
  {
    method: "POST",
    path: "/tokens",
    guard: "signed-in",
    does: "Makes an API token for oneself",
    body: NewToken,
    answer: made(answers.MadeToken),
  },
  {
    method: "DELETE",
    path: "/tokens/{id}",
    guard: "signed-in",
    does: "Revokes one of one's own tokens",
    answer: gone,
  },
];

import type { Records, World } from "./world";

/** A proper call of a route: what somebody who is allowed to would send. */
export type Call = {
  /** What stands in the path in place of `{id}` and its like. */
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  /** The version in If-Match. */
  version?: number;
  /** Whether its answer is meant to hold what was deleted: a bin, or what was brought back. */
  showsDeleted?: true;
};

type MakeCall = (records: Records, world: World) => Call;

/**
 * How each route is called properly on the records given, by method and path as in server/api/routes; with a word in
 * brackets behind them where rights depend on more than the route, so that one route has several calls. A route that names a record takes its id from `records`, in path, query and body, and nothing else about them:
 * the same call is then made with the ids of another desk, with deleted and with made-up ones.
 */
export const calls: Record<string, MakeCall> = {
  "GET /health": () => ({}),
  "GET /openapi.json": () => ({}),
  "GET /report.schema.json": () => ({}),
  "POST /set-up": (_, { setUpLink }) => ({
    body: {
      token: setUpLink,
      name: "Founder",
      email: "founder@example.org",
      password: "correct horse battery",
      desk: "New desk",
    },
  }),

  "GET /articles": () => ({}),
  "POST /articles": ({ desk }) => ({ body: { deskId: desk, text: "It rained." } }),
  "POST /articles/preview": () => ({ body: { text: "It rained." } }),
  "GET /articles/{id}": ({ article }) => ({ params: { id: article } }),
  "PATCH /articles/{id}": ({ article }) => ({ params: { id: article }, version: 1, body: { title: "Sun" } }),
  "DELETE /articles/{id}": ({ article }) => ({ params: { id: article }, version: 1 }),
  "GET /articles/{id}/revisions": ({ article }) => ({ params: { id: article } }),
  "GET /articles/{id}/revisions/{number}": ({ article }) => ({ params: { id: article, number: "1" } }),
  "GET /articles/{id}/preflight": ({ article }) => ({ params: { id: article } }),
  "GET /articles/{id}/report": ({ article }) => ({ params: { id: article }, query: { format: "json" } }),

  "GET /articles/{id}/claims": ({ article }) => ({ params: { id: article } }),
  "POST /articles/{id}/claims": ({ article }) => ({
    params: { id: article },
    body: { sentence: 2, assessment: { verdict: "no_check_needed", reason: "question" } },
  }),
  "PATCH /articles/{id}/sentences": ({ article }) => ({
    params: { id: article },
    version: 1,
    body: { merge: { sentence: 0 } },
  }),
  "POST /articles/{id}/ranges": ({ article, member }) => ({
    params: { id: article },
    body: { from: 0, to: 2, assigneeId: member },
  }),
  "POST /articles/{id}/undo": ({ article, change }) => ({
    params: { id: article },
    body: { seq: Number(change) },
  }),
  "POST /articles/{id}/undo (of another person's change)": ({ article }) => ({
    params: { id: article },
    body: { seq: 1 },
  }),

  "GET /claims/{id}": ({ claim }) => ({ params: { id: claim } }),
  "PATCH /claims/{id}": ({ claim, member }) => ({
    params: { id: claim },
    version: 1,
    body: { claimant: "The mayor", assigneeId: member },
  }),
  "DELETE /claims/{id}": ({ claim }) => ({ params: { id: claim }, version: 1 }),
  "DELETE /claims/{id} (judged by others)": ({ judgedClaim }) => ({
    params: { id: judgedClaim },
    version: 1,
  }),
  "POST /claims/{id}/assessments": ({ claim }) => ({
    params: { id: claim },
    body: { verdict: "unverified", justification: "Asked the archive." },
  }),
  "POST /claims/{id}/evidence": ({ claim }) => ({
    params: { id: claim },
    body: { url: "https://example.org/records", stance: "supports", quote: "It rained." },
  }),
  "PATCH /evidence/{id}": ({ evidence }) => ({
    params: { id: evidence },
    version: 1,
    body: { stance: "context" },
  }),
  "DELETE /evidence/{id}": ({ evidence }) => ({ params: { id: evidence }, version: 1 }),

  "GET /tokens": () => ({}),
  "POST /tokens": () => ({ body: { name: "script" } }),
  "DELETE /tokens/{id}": ({ token }) => ({ params: { id: token } }),
};

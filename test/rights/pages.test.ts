import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { isBin, pagesOf } from "./pages";
import { type App, type Page, startApp } from "./running";
import { canaries, type Kind, kinds, makeWorld, members, type Records, type World } from "./world";

let world: World;
let app: App;

beforeAll(async () => {
  world = await makeWorld();
  app = await startApp();
});
afterAll(() => app.stop());

const people = kinds.filter((kind) => kind !== "anonymous" && !kind.includes("token"));
const strangers = ["anonymous", "outsider", "stranger", "removed", "invited", "disabled"] as const;
const as = (kind: Kind) => world.cast[kind].credentials;
const signedInPages = () => pagesOf(world.ours).filter(({ isOpen }) => !isOpen);

describe("what a page sends along", () => {
  const anyPage = () => [
    ...pagesOf(world.ours).map(({ path }) => path),
    "/articles/not-there",
    "/nowhere",
    "/sign-in?next=//evil.example",
  ];

  it("C28 a strict policy, with a nonce that no other answer has and every script bears", async () => {
    const nonces = new Set<string>();
    let pages = 0;
    for (const kind of ["owner", "anonymous"] as const) {
      for (const path of anyPage()) {
        for (let visit = 0; visit < 2; visit++) {
          const { status, headers, text } = await app.get(path, { headers: as(kind) });
          if (status >= 300 && status < 400) continue;
          const policy = policyOf(headers);
          const nonce = /^'nonce-([\w+/=]{20,})' 'strict-dynamic'$/.exec(policy.get("script-src") ?? "")?.[1];
          expect(nonce, path).toBeDefined();
          nonces.add(nonce ?? "");
          pages++;
          expect(Object.fromEntries(policy), path).toMatchObject({
            "default-src": "'none'",
            "object-src": "'none'",
            "base-uri": "'none'",
            "form-action": "'self'",
            "frame-ancestors": "'none'",
          });
          const bare = (text.match(/<script\b[^>]*>/g) ?? []).filter(
            (tag) => !tag.includes(`nonce="${nonce}"`),
          );
          expect(bare, path).toEqual([]);
          expect(text.replace(/<script\b[\s\S]*?<\/script>/g, ""), path).not.toMatch(
            /<[^>]+\son\w+\s*=|href="javascript:/i,
          );
        }
      }
    }
    expect(nonces.size).toBe(pages);
  });

  it("C26 C27 headers against frames, openers, sniffing and referrers, on pages, files and the API", async () => {
    const places = [...anyPage(), "/api/v1/articles", "/api/v1/health", "/api/v1/nowhere", "/icon.svg"];
    for (const path of places) {
      for (const kind of ["owner", "anonymous"] as const) {
        const { headers } = await app.get(path, { headers: as(kind) });
        expect(headers, path).toMatchObject({
          "x-content-type-options": "nosniff",
          "x-frame-options": "DENY",
          "cross-origin-opener-policy": "same-origin",
          "cross-origin-resource-policy": "same-origin",
          "referrer-policy": expect.stringMatching(/^(?:same-origin|no-referrer)$/),
        });
        expect(headers["x-powered-by"], path).toBeUndefined();
      }
    }
  });

  it("A21 E20 G05 no cache keeps what somebody who is signed in was shown", async () => {
    const answers = [
      ...signedInPages().map(({ path }) => path),
      "/articles/not-there",
      "/api/v1/articles",
      `/api/v1/articles/${world.ours.article}`,
      `/api/v1/articles/${world.ours.article}/report?format=html`,
      `/api/v1/articles/${world.ours.article}/x.css`,
      "/api/auth/session",
    ];
    for (const path of answers) {
      for (const rsc of [{}, { rsc: "1" }] as Record<string, string>[]) {
        const { status, headers } = await app.follow(path, { headers: { ...as("owner"), ...rsc } });
        if (status === 404 && path.startsWith("/api/")) continue;
        expect(headers["cache-control"] ?? "", `${path}: ${status}`).toMatch(/private.*no-store/);
      }
    }
  });

  it("C30 no page and no answer lets another site read it, nor is one asked beforehand", async () => {
    for (const path of [
      ...anyPage(),
      "/api/v1/articles",
      `/api/v1/claims/${world.ours.claim}`,
      "/api/auth/session",
    ]) {
      for (const method of ["GET", "OPTIONS"]) {
        for (const origin of ["https://evil.example", "null", app.origin]) {
          const asked = {
            origin,
            "access-control-request-method": "PATCH",
            "access-control-request-headers": "authorization",
          };
          const { headers } = await app.get(path, { method, headers: { ...as("owner"), ...asked } });
          expect(
            Object.keys(headers).filter((name) => name.startsWith("access-control-")),
            path,
          ).toEqual([]);
        }
      }
    }
  });
});

describe("A15 B19 what a page shows", () => {
  it.each(people)(
    "to one who is %s: nothing of other desks, no secret, and addresses by right only",
    async (kind) => {
      const ownEmail = world.cast[kind].person?.email ?? "";
      const sees: readonly string[] = ["editor", "owner"].includes(kind)
        ? world.addresses.ours
        : kind === "stranger"
          ? world.addresses.theirs
          : [];
      for (const { path } of pagesOf(world.ours)) {
        for (const headers of [as(kind), { ...as(kind), rsc: "1" }]) {
          const { text } = await app.follow(path, { headers });
          expect(shownOf(text, kind, path), path).toEqual([]);
          const shown = world.addresses.all.filter((address) => text.includes(address));
          expect(
            shown.filter((address) => address !== ownEmail && !sees.includes(address)),
            path,
          ).toEqual([]);
        }
      }
    },
  );

  it.each(people)(
    "to one who is %s, by the API's own lists and in every format of the report",
    async (kind) => {
      for (const format of ["html", "md", "csv", "json"]) {
        const path = `/api/v1/articles/${world.ours.article}/report?format=${format}`;
        const { text } = await app.get(path, { headers: as(kind) });
        expect(shownOf(text, kind)).toEqual([]);
        expect(world.addresses.all.filter((address) => text.includes(address))).toEqual([]);
      }
    },
  );

  it("shows members what is theirs, so that the tests above look at the right pages", async () => {
    for (const { path } of pagesOf(world.ours).filter(({ namesRecord }) => namesRecord)) {
      for (const kind of members.ours.filter((each) => !each.includes("token"))) {
        for (const headers of [as(kind), { ...as(kind), rsc: "1" }]) {
          expect((await app.follow(path, { headers })).text, path).toContain(canaries.ours);
        }
      }
    }
  });
});

describe("A17 A19 a page about an article", () => {
  const articlePages = (records: Records) => pagesOf(records).filter(({ namesRecord }) => namesRecord);

  it("answers 404, not an error on a page that was found, when it is deleted, another desk's or nobody's", async () => {
    const { ours, theirs } = world;
    const elsewhere = [theirs.article, ours.deletedArticle, randomUUID(), "not-there"];
    const tried: [Kind, string][] = [
      ...elsewhere.map((article): [Kind, string] => ["owner", article]),
      ...(["outsider", "stranger", "removed", "invited"] as const).map((kind): [Kind, string] => [
        kind,
        ours.article,
      ]),
    ];
    for (const [kind, article] of tried) {
      for (const { path } of articlePages({ ...ours, article })) {
        const { status, text } = await app.get(path, { headers: as(kind) });
        expect(status, `${path} as ${kind}`).toBe(404);
        expect(text, `${path} as ${kind}`).toContain("No such article");
      }
    }
  });

  it("answers 200 to everybody on its desk", async () => {
    for (const { path } of articlePages(world.ours)) {
      for (const kind of ["viewer", "reviewer", "editor", "owner"] as const)
        expect((await app.get(path, { headers: as(kind) })).status, `${path} as ${kind}`).toBe(200);
    }
  });
});

describe("A20 a way around the front", () => {
  /** What has led past a framework's guards somewhere, as headers. */
  const headers: [string, Record<string, string>][] = [
    ["plain", {}],
    ["RSC", { rsc: "1" }],
    ["RSC prefetch", { rsc: "1", "next-router-prefetch": "1", purpose: "prefetch" }],
    ["segment prefetch", { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" }],
    [
      "segment prefetch of all",
      { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_full" },
    ],
    ["segment prefetch of a page", { rsc: "1", "next-router-segment-prefetch": "/articles/__PAGE__" }],
    ["router state", { rsc: "1", "next-router-state-tree": encodeURIComponent('["",{},null,"refetch"]') }],
    ["subrequest", { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }],
    ["subrequest in src", { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware" }],
    ["subrequest, nested", { "x-middleware-subrequest": Array(5).fill("middleware").join(":") }],
    ["rewrite", { "x-middleware-rewrite": "/articles", "x-middleware-next": "1" }],
    [
      "invoke path",
      { "x-invoke-path": "/articles", "x-invoke-status": "200", "x-matched-path": "/articles" },
    ],
    [
      "overridden headers",
      { "x-middleware-override-headers": "cookie", "x-middleware-request-cookie": "stet-session=x" },
    ],
    ["original URL", { "x-original-url": "/sign-in", "x-rewrite-url": "/sign-in" }],
    ["data request", { "x-nextjs-data": "1" }],
    ["our own header", { "x-stet-path": "/articles", "x-nonce": "x" }],
    ["made-up cookie", { cookie: "stet-session=made-up" }],
    [
      "cookie of next-auth",
      { cookie: "next-auth.session-token=made-up; __Secure-next-auth.session-token=made-up" },
    ],
    ["prerender", { "x-prerender-revalidate": "x", "x-now-route-matches": "1=articles" }],
    ["postponed", { "next-resume": "1", "x-next-resume-state-length": "1" }],
  ];
  /** The same, by how the path is written. */
  const writings: ((path: string) => string)[] = [
    (path) => path,
    (path) => `/${path}`,
    (path) => `/.${path}`,
    (path) => `/sign-in/..${path}`,
    (path) => `/sign-in/%2e%2e${path}`,
    (path) => `/_next/static/..${path}`,
    (path) => `/api/..${path}`,
    (path) => `/icon.svg/..${path}`,
    (path) => path.replaceAll("/", "//"),
    (path) => path.replace("/", "/\\"),
    (path) => path.replace("/a", "/%61").replace("/d", "/%64"),
    (path) => path.replace(/\/(?=[^/]*$)/, "%2f"),
    (path) => path.toUpperCase(),
    (path) => `${path}/`,
    (path) => `${path}.rsc`,
    (path) => `${path}.segments/_tree.segment.rsc`,
    (path) => `${path}.json`,
    (path) => `/_next/data/build${path}.json`,
    (path) => `${path}?_rsc=abc`,
    (path) => `${path}?__nextLocale=en&nxtPid=${world.ours.article}`,
    (path) => `${path}?__nextDataReq=1`,
    (path) => `/sign-in?nxtPid=${world.ours.article}&next=${path}`,
    (path) => `${path};.css`,
    (path) => `${path}%00`,
    (path) => `${path}%3f.css`,
  ];

  it.each(strangers)(
    "shows nothing to one who is %s",
    async (kind) => {
      let tried = 0;
      for (const { path } of signedInPages()) {
        for (const [what, extra] of headers) {
          for (const write of what === "plain" || what === "RSC" ? writings : writings.slice(0, 3)) {
            const cookie = [as(kind).cookie, extra.cookie].filter(Boolean).join("; ");
            const sent = { ...as(kind), ...extra, ...(cookie && { cookie }) };
            const { text, status } = await app.follow(write(path), { headers: sent });
            expect(shownOf(text, kind, path), `${write(path)}, ${what}`).toEqual([]);
            expect(status, `${write(path)}, ${what}`).toBeLessThan(500);
            tried++;
          }
        }
      }
      console.log(`A20: ${tried} ways around the front as ${kind}.`);
    },
    300_000,
  );

  it.each(["POST", "PUT", "HEAD", "TRACE", "PROPFIND"])("by %s shows nothing either", async (method) => {
    for (const { path } of signedInPages()) {
      const extras: Record<string, string>[] = [
        {},
        { "next-action": randomUUID() },
        { "content-type": "text/plain", rsc: "1" },
      ];
      for (const extra of extras) {
        const { text } = await app.get(path, { method, headers: { ...as("removed"), ...extra }, body: "[]" });
        expect(shownOf(text, "removed"), path).toEqual([]);
      }
    }
  });
});

describe("A07 A21 a person who is taken off the desk", () => {
  it("is shown nothing from the next request on, and may write nothing", async () => {
    const { editor } = world.cast;
    const membership = { deskId: world.ours.desk, userId: editor.person?.id ?? "" };
    const path = `/articles/${world.ours.article}`;
    const [article, desk] = [`Rain ${canaries.ours}`, `Harwick desk ${canaries.ours}`];
    const write = {
      method: "POST",
      headers: { ...editor.credentials, "content-type": "application/json" },
      body: JSON.stringify({ sentence: 2 }),
    };
    expect((await app.get(path, { headers: editor.credentials })).text).toContain(article);
    expect((await app.get("/desk", { headers: editor.credentials })).text).toContain(desk);
    await db.member.delete({ where: { deskId_userId: membership } });
    for (const headers of [editor.credentials, { ...editor.credentials, rsc: "1" }]) {
      expect((await app.follow(path, { headers })).text).not.toContain(article);
      expect((await app.follow("/desk", { headers })).text).not.toContain(desk);
    }
    expect((await app.get(`/api/v1${path}/claims`, write)).status).toBe(404);
    await db.member.create({ data: { ...membership, role: "viewer" } });
    expect((await app.get(`/api/v1${path}/claims`, write)).status).toBe(403);
    await db.member.update({ where: { deskId_userId: membership }, data: { role: "editor" } });
  });
});

describe("B17 where signing in and out leads", () => {
  const elsewhere = [
    "https://evil.example",
    "http://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https:/evil.example",
    "/%09/evil.example",
    "/\t/evil.example",
    "/%5cevil.example",
    "/%2f/evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "http://localhost:3000@evil.example",
    "http://localhost.evil.example",
    "https://evil.example#localhost",
    "https://evil.example?localhost",
    "//evil.example/%2e%2e",
    " https://evil.example",
    "https://evil.example\\@localhost",
    "ftp://evil.example",
    "file:///etc/passwd",
    "//[::1]/",
    "//127.0.0.1",
    "//2130706433",
    "/..//evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "?next=//evil.example",
    "evil.example",
    "@evil.example",
    ".evil.example",
    "%0d%0aLocation: https://evil.example",
    "\u2025evil.example",
    "／／evil.example",
    "http:///evil.example",
    "about:blank",
  ];

  it.each(elsewhere)("is never %j", async (target) => {
    const query = encodeURIComponent(target);
    const csrf = await app.get("/api/auth/csrf");
    const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
    const cookie = (csrf.headers["set-cookie"] ?? []).map((each) => each.split(";", 1).join("")).join("; ");
    const form = (fields: Record<string, string>) => ({
      method: "POST",
      headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, callbackUrl: target, json: "true", ...fields }).toString(),
    });
    const answers = [
      await app.get(`/sign-in?next=${query}`, { headers: as("owner") }),
      await app.get(`/sign-in?next=${query}`),
      await app.get(`/sign-in?callbackUrl=${query}`),
      await app.get(`/api/auth/signin?callbackUrl=${query}`),
      await app.get(`/api/auth/signout?callbackUrl=${query}`),
      await app.get(`/api/auth/error?callbackUrl=${query}`),
      await app.get(`/api/auth/callback/credentials?callbackUrl=${query}`),
      await app.get("/sign-in", { headers: { "x-forwarded-host": "evil.example", host: "evil.example" } }),
      await app.get("/api/auth/callback/credentials", form({ email: "nobody@example.org", password: "x" })),
      await app.get("/api/auth/signin/credentials", form({ email: "nobody@example.org", password: "x" })),
      await app.get("/api/auth/callback/link", form({ token: "x" })),
      await app.get("/api/auth/signout", form({})),
    ];
    for (const answer of answers) expect(leadsTo(answer)).toEqual([]);
  });
});

describe("B19 C14 G01 G02 what is written down", () => {
  it("says what failed, without the words that were sent, secrets or addresses", async () => {
    const words = "words-of-the-article-canary";
    const [failed, page] = await withoutEvidence(async () => [
      await app.get(`/api/v1/claims/${world.ours.claim}/evidence`, {
        method: "POST",
        headers: { ...as("token"), "content-type": "application/json" },
        body: JSON.stringify({
          url: `https://example.org/${words}`,
          stance: "supports",
          quote: words,
          title: words,
        }),
      }),
      await app.get(`/articles/${world.ours.article}`, { headers: as("owner") }),
    ]);

    expect(failed.status).toBe(500);
    const id = /log as ([\w-]{36})/.exec(failed.text)?.[1] ?? "no id";
    expect(app.output()).toContain(id);
    for (const { text } of [failed, page]) {
      expect(text).not.toMatch(/EvidenceAway|Prisma|node_modules|\.ts:\d|SELECT |INSERT /);
    }
    const hidden = [words, ...Object.values(canaries), ...world.secrets, ...world.addresses.all];
    expect(hidden.filter((each) => app.output().includes(each))).toEqual([]);
  });
});

/** Does `work` while the app misses one of its tables. */
async function withoutEvidence(work: () => Promise<[Page, Page]>): Promise<[Page, Page]> {
  await db.$executeRaw`ALTER TABLE "Evidence" RENAME TO "EvidenceAway"`;
  try {
    return await work();
  } finally {
    await db.$executeRaw`ALTER TABLE "EvidenceAway" RENAME TO "Evidence"`;
  }
}

/** What of others', and what of secrets, an answer to `kind` shows. */
function shownOf(text: string, kind: Kind, path = ""): string[] {
  const hidden = [
    ...(members.ours.includes(kind) ? [] : [canaries.ours]),
    ...(members.theirs.includes(kind) ? [] : [canaries.theirs]),
    ...(isBin(path, kind) ? [] : [canaries.deleted]),
    ...world.secrets,
  ];
  return hidden.filter((words) => text.includes(words));
}

/** The directives of a page's policy. */
function policyOf(headers: Page["headers"]): Map<string, string> {
  const policy = String(headers["content-security-policy"] ?? "");
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values.join(" ")] as const;
    }),
  );
}

/** Where, beside our own pages, an answer sends a browser: by redirect, by its JSON, by a form or a refresh. */
function leadsTo({ headers, text }: Page): string[] {
  const url = /"url":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  const targets = [headers.location, headers.refresh, url, ...(headers["set-cookie"] ?? []).map(cookieUrl)];
  return targets.filter((target): target is string => {
    if (typeof target !== "string" || target === "") return false;
    const parsed = URL.canParse(target, app.origin) ? new URL(target, app.origin) : null;
    return parsed?.origin !== app.origin;
  });
}

/** The address that next-auth keeps in a cookie for afterwards. */
function cookieUrl(cookie: string): string | undefined {
  const [, value] = /callback-url=([^;]*)/.exec(cookie) ?? [];
  return value === undefined ? undefined : decodeURIComponent(value);
}

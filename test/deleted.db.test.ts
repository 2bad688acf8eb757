import { beforeEach, expect, it } from "vitest";
import type { Route } from "@/server/api/route";
import { routes } from "@/server/api/routes";
import { deleteArticle } from "@/server/article/commands";
import type { Actor } from "@/server/auth/actor";
import { newToken } from "@/server/auth/token";
import { createClaim } from "@/server/claim/commands";
import { commentOnClaim } from "@/server/comment/commands";
import { db } from "@/server/db/client";
import { deleteDesk } from "@/server/desk/commands";
import { addEvidence } from "@/server/evidence/commands";
import { inviteMember } from "@/server/invitation/commands";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "./desk";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

let desk: TestDesk;
let ids: Record<"article" | "claim" | "evidence" | "thread" | "comment" | "invitation", string>;
let token: string;
beforeEach(async () => {
  desk = await makeDesk();
  const { id: articleId } = await makeArticle(desk.owner, "It rained for 40 days. Canary sang.");
  const claim = unwrap(await createClaim(desk.owner, { articleId, sentence: 1 }, noHeaders)).answer?.id ?? "";
  const source = { claimId: claim, url: "https://canary.example.org", stance: "supports" };
  const evidence = unwrap(await addEvidence(desk.owner, source, noHeaders)).answer?.id ?? "";
  const said = unwrap(
    await commentOnClaim(desk.owner, { claimId: claim, text: "Canary." }, noHeaders),
  ).answer;
  const guest = { deskId: desk.deskId, email: "canary@example.org", role: "viewer" };
  const invitation = unwrap(await inviteMember(desk.owner, guest, noHeaders)).answer.id;
  const [thread, comment] = [said.threadId, said.id];
  ids = { article: articleId, claim, evidence, thread, comment, invitation };
  token = await makeToken(desk.owner);
});

it.each([
  ["article", ["/articles/{id}", "/claims/", "/evidence/", "/threads/", "/comments/"]],
  ["desk", ["/articles/{id}", "/claims/", "/evidence/", "/threads/", "/comments/", "/desks/{id}"]],
])("A17 nothing of a deleted %s is reached by any route", async (what, places) => {
  const below = routes.filter(({ path }) => places.some((place) => path.startsWith(place)));
  expect(below.length).toBeGreaterThan(10);
  // Each of them answers something else than 404 as long as it is there: the test asks for what exists.
  for (const route of below.filter(({ method }) => method === "GET"))
    if (!route.path.endsWith("/export")) expect((await call(route)).status, route.path).toBe(200);
  if (what === "article")
    unwrap(await deleteArticle(desk.owner, { articleId: ids.article, version: 1 }, noHeaders));
  else unwrap(await deleteDesk(desk.owner, { deskId: desk.deskId, version: 1 }, noHeaders));
  for (const route of below) {
    if (route.path.endsWith("/restore")) continue;
    const answer = await call(route);
    const isRefusedBefore = route.method === "DELETE" && route.path === "/desks/{id}";
    expect(answer.status, `${route.method} ${route.path}`).toBe(isRefusedBefore ? 403 : 404);
    expect(await answer.text()).not.toMatch(/canary/i);
  }
  for (const path of ["/articles", "/desks"]) {
    const route = routes.find((each) => each.path === path && each.method === "GET");
    const text = route ? await (await call(route)).text() : "";
    expect(text).not.toContain(what === "article" ? ids.article : desk.deskId);
  }
});

/** Calls a route as the owner's script would, with the ids of the fixtures and a body that would do. */
async function call({ method, path }: Route): Promise<Response> {
  const file = path.replaceAll("{", "[").replaceAll("}", "]");
  const door = `${process.cwd()}/app/api/v1${file}/route.ts`;
  const served = (await import(door)) as Record<string, Handler>;
  const handler = served[method];
  if (!handler) throw new Error(`There is no ${method} ${path}.`);
  const headers = {
    authorization: `Bearer ${token}`,
    "if-match": '"1"',
    ...(method !== "GET" && { "content-type": "application/json" }),
  };
  const body = method === "GET" || method === "DELETE" ? null : JSON.stringify(bodyFor(path));
  const request = new Request(`http://localhost/api/v1${path}`, { method, headers, body });
  return handler(request, { params: Promise.resolve(paramsFor(path)) });
}

function paramsFor(path: string): Record<string, string> {
  const noun = path.split("/")[1] ?? "";
  const { article: articles, claim: claims, evidence, thread: threads, comment: comments } = ids;
  const all: Record<string, string> = { articles, claims, evidence, threads, comments, desks: desk.deskId };
  const id = all[noun] ?? "";
  return { id, number: "1", userId: desk.viewer.id, invitationId: ids.invitation };
}

function bodyFor(path: string): object {
  if (path.endsWith("/claims")) return { sentence: 0 };
  if (path.endsWith("/assessments")) return { verdict: "unverified" };
  if (path.endsWith("/evidence")) return { url: "https://example.org", stance: "supports" };
  if (path === "/articles/{id}/comments") return { sentence: 0, text: "So?" };
  if (path.includes("comments")) return { text: "So?" };
  if (path.startsWith("/threads/")) return { state: "resolved" };
  if (path.includes("/members/")) return { role: "viewer" };
  if (path.endsWith("/invitations")) return { email: "new@example.org", role: "viewer" };
  if (path.endsWith("/revisions") || path.endsWith("/revisions/preview")) return { text: "It rained." };
  if (path.endsWith("/corrections")) return { sentence: 0, proposed: "It rained for 41 days." };
  if (path.startsWith("/corrections/")) return { state: "withdrawn" };
  if (path.endsWith("/sentences")) return { merge: { sentence: 0 } };
  if (path.endsWith("/ranges")) return { from: 0, to: 0, assigneeId: null };
  if (path.endsWith("/annotations")) return { annotations: [] };
  if (path.endsWith("/undo")) return { seq: 1 };
  if (path.endsWith("/presence")) return { id: "tab", sentence: null, isIdle: false };
  if (path.endsWith("/adjudications"))
    return { claimId: ids.claim, verdict: "unverified", justification: "So be it." };
  if (path.endsWith("/signoffs")) return { statement: "Checked." };
  if (path.endsWith("/reopen")) return { reason: "A correction." };
  return {};
}

async function makeToken({ id }: Actor): Promise<string> {
  const { secret, row } = newToken({ userId: id, name: "test" });
  await db.apiToken.create({ data: row });
  return secret;
}

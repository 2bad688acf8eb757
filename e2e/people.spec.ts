import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { letters } from "./colleague";
import { axeInBoth, expect, owner, post, test } from "./fixtures";

const password = "a password of the guest";
const text = "It rained for 40 days. Nobody sang.";
const newAddress = () => `guest-${randomUUID()}@example.org`;
const newName = (first: string) => `${first} ${letters()}${letters()}`;

test("an invited person makes an account, works in their role as it changes, and is out when removed", async ({
  desk,
  browser,
  baseURL,
}) => {
  const page = await desk.signedIn();
  const { name } = await makeDesk(page);
  const articleId = (await post(page.request, "/articles", { text, title: "Rain over Harwick" })).id;
  const [guest, guestName] = await signUp(page, browser, baseURL, "Reviewer");
  await expect(guest.getByRole("link", { name: "Rain over Harwick" })).toBeVisible();
  await expect(guest.getByRole("button", { name: `Desk: ${name}` })).toBeVisible();
  const claims = `/api/v1/articles/${articleId}/claims`;
  const mark = async (sentence: number) =>
    (await guest.request.post(claims, { data: { sentence }, headers: sameOrigin })).status();
  expect(await mark(0)).toBe(201);

  await page.reload();
  await page.getByRole("combobox", { name: `Role of ${guestName}` }).selectOption("Viewer");
  await expect(page.getByText("Reads articles and reports, and changes nothing.")).toBeVisible();
  await page.getByRole("button", { name: `Make ${guestName} a viewer` }).click();
  await expect(page.getByText(`${guestName} is a viewer now`)).toBeVisible();
  expect(await mark(1)).toBe(403);
  await guest.reload();
  await expect(guest.getByRole("link", { name: "Rain over Harwick" })).toBeVisible();
  await expect(guest.getByRole("link", { name: "New article" })).toHaveCount(0);

  await page.getByRole("button", { name: `Remove ${guestName}…` }).click();
  await page.getByRole("button", { name: `Remove ${guestName}`, exact: true }).click();
  await expect(page.getByRole("list", { name: "Members" }).getByText(guestName)).toHaveCount(0);
  expect(await mark(1), "A07").toBe(404);
  await guest.reload();
  await expect(guest.getByText("You are not on a desk")).toBeVisible();

  await page.getByRole("link", { name: "Log" }).click();
  const log = page.getByRole("main");
  await expect(log.getByText(`${owner} removed ${guestName}`)).toBeVisible();
  await expect(log.getByText(`${guestName} joined as a reviewer`)).toBeVisible();
  await expect(log.getByText(`${owner} invited a reviewer`)).toBeVisible();
});

test("a page that is left for another is not asked for once more", async ({ desk }) => {
  const page = await desk.signedIn();
  // An answer that does not come ends in a full load of the page that asked, in place of the one on its way.
  const anew: string[] = [];
  page.on("request", (request) => {
    const { rsc, "next-router-prefetch": prefetch } = request.headers();
    const { pathname } = new URL(request.url());
    if (rsc && !prefetch && pathname === new URL(page.url()).pathname) anew.push(pathname);
  });
  const { name } = await makeDesk(page);
  await page.getByRole("link", { name: "Data" }).click();
  await page.getByRole("button", { name: "Delete the desk…" }).click();
  await page.getByRole("textbox", { name: /Type the desk’s name/ }).fill(name);
  await page.getByRole("button", { name: "Delete the desk", exact: true }).click();
  await expect(page.getByRole("button", { name: `Restore ${name}` })).toBeVisible();
  expect(anew).toEqual([]);
});

test("A06 the last owner is told why they cannot leave", async ({ desk }) => {
  const page = await desk.signedIn();
  await makeDesk(page);
  await page.getByRole("button", { name: "Leave the desk…" }).click();
  await page.getByRole("button", { name: "Leave the desk", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "this is its last" })).toBeVisible();
});

test("A18 an invitation for an account: sign in, come back, join; another person may only sign out", async ({
  desk,
  browser,
  baseURL,
}) => {
  const page = await desk.signedIn();
  await makeDesk(page);
  const [guest, guestName, email] = await signUp(page, browser, baseURL, "Viewer");
  const second = await makeDesk(page);
  const link = await invite(page, email, "Editor");

  const stranger = await desk.signedIn();
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { name: "This invitation is for somebody else" })).toBeVisible();
  await stranger.getByRole("button", { name: "Sign out" }).click();
  await expect(stranger.getByRole("heading", { name: `Join ${second.name}` })).toBeVisible();

  await guest.context().clearCookies();
  await guest.goto(link);
  await guest.getByRole("link", { name: "Sign in" }).click();
  await guest.getByRole("textbox", { name: "E-mail" }).fill(email);
  await guest.getByRole("textbox", { name: "Password" }).fill(password);
  await guest.getByRole("button", { name: "Sign in" }).click();
  await guest.getByRole("button", { name: `Join ${second.name}` }).click();
  await expect(guest).toHaveURL(/\/articles$/);
  await expect(guest.getByRole("button", { name: `Desk: ${second.name}` })).toBeVisible();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "This invitation does not work any more" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("combobox", { name: `Role of ${guestName}` })).toHaveValue("editor");
});

test("who is on two desks switches between them, and an article says which one it is on", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const first = await makeDesk(page);
  const rain = await post(page.request, "/articles", { text, title: "Rain on the first" });
  const second = await makeDesk(page);
  await post(page.request, "/articles", { text, title: "Rain on the second" });
  await page.goto("/articles");
  await expect(page.getByRole("link", { name: "Rain on the second" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Rain on the first" })).toHaveCount(0);
  await page.goto(`/articles/${rain.id}`);
  await expect(page.getByRole("banner").getByText(first.name)).toBeVisible();
  await page.goto("/articles");
  await page.getByRole("button", { name: `Desk: ${second.name}` }).click();
  await page.getByRole("menuitemradio", { name: first.name }).click();
  await expect(page.getByRole("link", { name: "Rain on the first" })).toBeVisible();
  await page.getByRole("link", { name: "New article" }).click();
  await page.getByRole("textbox", { name: "Text" }).fill("It snowed.");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("button", { name: "Check this article" }).click();
  await expect(page.getByRole("banner").getByText(first.name)).toBeVisible();
});

test("a deleted article and a deleted desk come back, and the desk's data can be taken away", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const { name } = await makeDesk(page);
  await post(page.request, "/articles", { text, title: "Rain over Harwick" });
  await page.goto("/articles");
  await page.getByRole("button", { name: "More for Rain over Harwick" }).click();
  await page.getByRole("menuitem", { name: "Delete this article…" }).click();
  await page.getByRole("button", { name: "Delete the article" }).click();
  await expect(page.getByText("No articles yet")).toBeVisible();
  await page.goto("/desk/data");
  await page.getByRole("button", { name: "Restore Rain over Harwick" }).click();
  await expect(page.getByText("No article was deleted in the last 30 days.")).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export the desk" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toContain(name);
  const lines = await readLines(await file.createReadStream());
  expect(JSON.parse(lines.at(-1) ?? "")).toEqual({ kind: "end", lines: lines.length - 1 });
  expect(lines.join()).toContain("Rain over Harwick");

  await page.getByRole("button", { name: "Delete the desk…" }).click();
  const really = page.getByRole("button", { name: "Delete the desk", exact: true });
  await expect(really).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("textbox", { name: /Type the desk’s name/ }).fill(name);
  await really.click();
  await expect(page).toHaveURL(/\/desks$/);
  await expect(page.getByRole("list", { name: "Your desks" }).getByText(name)).toHaveCount(0);
  await page.getByRole("button", { name: `Restore ${name}` }).click();
  await expect(page.getByRole("list", { name: "Your desks" }).getByText(name)).toBeVisible();
});

test("owners set the policy; what another owner saved meanwhile is not overwritten", async ({ desk }) => {
  const page = await desk.signedIn();
  const { id } = await makeDesk(page);
  await page.goto("/desk/policy");
  const other = await page.context().newPage();
  await other.goto("/desk/policy");
  await page.getByRole("combobox", { name: "Reviewers per claim" }).selectOption("Two");
  await page.getByRole("spinbutton", { name: "Coverage needed for sign-off, in %" }).fill("98.5");
  await page.getByRole("button", { name: "Save the policy" }).click();
  await expect(page.getByText("Saved the policy")).toBeVisible();
  await other.getByRole("textbox", { name: "Languages" }).fill("de");
  await other.getByRole("button", { name: "Save the policy" }).click();
  await expect(other.getByText("Somebody changed this in the meantime.")).toBeVisible();
  await other.getByRole("button", { name: "Show what it says now" }).click();
  await expect(other.getByRole("combobox", { name: "Reviewers per claim" })).toHaveValue("2");
  const kept = (await (await page.request.get(`/api/v1/desks/${id}`)).json()) as object;
  expect(kept).toMatchObject({
    version: 2,
    languages: ["en"],
    policy: { reviewersPerClaim: 2, coverageNeeded: 0.985 },
  });
});

test("axe finds nothing on the screens about people, in light and in dark, and they fit a phone", async ({
  desk,
  browser,
  baseURL,
}) => {
  const page = await desk.signedIn();
  await makeDesk(page);
  const [, guestName, email] = await signUp(page, browser, baseURL, "Reviewer");
  await page.reload();
  await page.getByRole("combobox", { name: `Role of ${guestName}` }).selectOption("Owner");
  const link = await invite(page, newAddress(), "Viewer");
  await check(page, "members");
  await page.getByRole("button", { name: "I have it, hide it" }).click();
  await page.getByRole("button", { name: /^Revoke the invitation/ }).click();
  await page.getByRole("button", { name: `Remove ${guestName}…` }).click();
  await check(page, "asking first");
  for (const place of ["/desk/policy", "/desk/agreement", "/desk/log", "/desk/data", "/desks"]) {
    await page.goto(place);
    await expect(page.getByRole("main")).toBeVisible();
    if (place === "/desk/data") await page.getByRole("button", { name: "Delete the desk…" }).click();
    await check(page, place);
  }
  await page.goto(link);
  await check(page, "somebody else's invitation");
  await makeDesk(page);
  const ofAccount = await invite(page, email, "Viewer");
  await page.context().clearCookies();
  for (const place of [link, ofAccount, "/invitation?token=none"]) {
    await page.goto(place);
    await check(page, place);
  }
});

const sameOrigin = { "sec-fetch-site": "same-origin" };

async function check(page: Page, what: string): Promise<void> {
  expect(await axeInBoth(page), what).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider, what).toBe(0);
  if (size) await page.setViewportSize(size);
}

/** A desk of this test's own, which its browser looks at; ends on the desk's page. */
async function makeDesk(page: Page): Promise<{ id: string; name: string }> {
  const name = newName("Desk");
  await page.goto("/desks");
  await page.getByRole("textbox", { name: "Name of a new desk" }).fill(name);
  const answer = page.waitForResponse(
    (each) => each.request().method() === "POST" && new URL(each.url()).pathname === "/api/v1/desks",
  );
  await page.getByRole("button", { name: "Make a desk" }).click();
  const made = await answer;
  expect(made.status(), `Making ${name}`).toBe(201);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const { items } = (await (await page.request.get("/api/v1/desks")).json()) as {
    items: { id: string; name: string }[];
  };
  const id = items.find((each) => each.name === name)?.id ?? "";
  return { id, name };
}

/** Invites somebody on the desk's page and gives their link. */
async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.getByRole("textbox", { name: "E-mail of the person" }).fill(email);
  await page.getByRole("combobox", { name: "Role", exact: true }).selectOption(role);
  await page.getByRole("button", { name: "Make a link" }).click();
  return page.getByRole("textbox", { name: `The link for ${email}` }).inputValue();
}

/** Somebody new in a browser of their own, who joins by a link; ends on their articles. */
async function signUp(
  page: Page,
  browser: Browser,
  baseURL: string | undefined,
  role: string,
): Promise<[Page, string, string]> {
  const email = newAddress();
  const link = await invite(page, email, role);
  const guest = await (await browser.newContext({ baseURL })).newPage();
  const name = newName("Gina");
  await guest.goto(link);
  await guest.getByRole("textbox", { name: "Your name" }).fill(name);
  await guest.getByRole("textbox", { name: "Password" }).fill(password);
  await guest.getByRole("button", { name: "Make the account and join" }).click();
  await expect(guest).toHaveURL(/\/articles$/);
  return [guest, name, email];
}

async function readLines(stream: AsyncIterable<unknown>): Promise<string[]> {
  let all = "";
  for await (const chunk of stream) all += String(chunk);
  return all.trimEnd().split("\n");
}

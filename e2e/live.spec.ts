import type { Browser, Page } from "@playwright/test";
import { axe, expect, openDesk, owner, post, test } from "./fixtures";

const text = Array.from({ length: 60 }, (_, n) => `It rained on day ${n + 1} of that long year.`).join(
  "\n\n",
);
const ourPage = { "sec-fetch-site": "same-origin" };
let count = 0;

test("A08 two people see each other's work as it happens, and one who is removed is told", async ({
  desk,
  browser,
  baseURL,
}) => {
  const olga = await desk.signedIn();
  const deskId = (await post(olga.request, "/desks", { name: `Live desk ${Date.now()}` })).id;
  const article = await post(olga.request, "/articles", { deskId, text, title: "Rain over Harwick" });
  const ben = await signUp(olga, browser, baseURL, deskId);
  await ben.clock.install();
  const path = `/articles/${article.id}`;
  await Promise.all([openDesk(olga, path), openDesk(ben, path)]);

  // Olga reads far below; nothing that happens above moves the text or takes the keyboard.
  const place = olga.getByRole("button", { name: /^Sentence 40,/ });
  await place.focus();
  await olga.keyboard.press("j");
  await olga.keyboard.press("k");
  const top = () => place.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await mark(ben, 3, "u");
  await expect(olga.getByRole("button", { name: "Sentence 3, unverified, draft" })).toBeAttached();
  const [claim] = await claimsOf(ben, path);
  await post(ben.request, `/claims/${claim?.id}/evidence`, { ...source, stance: "supports" });
  await expect(
    olga.getByRole("button", { name: "Sentence 3, unverified, draft, 1 evidence" }),
  ).toBeAttached();
  const queue = olga.getByRole("navigation", { name: "Queue" });
  await expect(queue.getByRole("link", { name: "Mine 0" })).toBeVisible();
  await ben.getByRole("combobox", { name: "Given to" }).selectOption({ label: owner });
  await expect(queue.getByRole("link", { name: "Mine 1" })).toBeVisible();
  await expect(olga.locator(":focus")).toHaveAccessibleName(/^Sentence 40,/);
  expect(await top()).toBe(before);

  // What lies open is kept current too, and what is in hand is told.
  await olga.keyboard.press("p");
  const preflight = olga.getByRole("dialog", { name: "Preflight" });
  await expect(preflight.getByText("Sentence 4 is unchecked.")).toBeVisible();
  await mark(ben, 4, "d");
  await expect(preflight.getByText("Sentence 4 is unchecked.")).toHaveCount(0);
  await olga.keyboard.press("Escape");
  await mark(ben, 40, "d");
  await expect(olga.getByText("Ben Baker marked sentence 40 disputed")).toBeAttached();
  await expect(olga.locator(":focus")).toHaveAccessibleName(/^Sentence 40, disputed/);

  // Who is there, where, and whether they are at it.
  const here = olga.getByRole("list", { name: "Also here" });
  await expect(here.getByRole("button", { name: "Ben Baker, at sentence 40" })).toBeVisible();
  await expect(ben.getByRole("button", { name: `${owner}, at sentence 40` })).toBeVisible();
  await ben.getByRole("button", { name: /^Sentence 7,/ }).focus();
  await here.getByRole("button", { name: "Ben Baker, at sentence 7" }).click();
  await expect(olga.locator(":focus")).toHaveAccessibleName(/^Sentence 7,/);
  await ben.clock.fastForward(26_000);
  await expect(here.getByRole("button", { name: "Ben Baker, at sentence 7, idle" })).toBeVisible();
  await ben.keyboard.press("j");
  await expect(here.getByRole("button", { name: "Ben Baker, at sentence 8", exact: true })).toBeVisible();
  expect(await axe(olga)).toEqual([]);

  // A word typed before the connection goes is there when it is back, and so is what was missed.
  await ben.getByRole("textbox", { name: "Justification" }).fill("Asked the weather office.");
  await ben.context().setOffline(true);
  await ben.evaluate(() => window.dispatchEvent(new Event("offline")));
  await mark(olga, 9, "u");
  await ben.context().setOffline(false);
  await expect(ben.getByRole("button", { name: "Sentence 9, unverified, draft" })).toBeAttached();

  // The desk asks for two reviewers, and Ben is a viewer for a while: his open screen follows.
  const idOf = async (person: string) => {
    const answer = await olga.request.get(`/api/v1/desks/${deskId}/members`);
    const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
    return items.find(({ name }) => name === person)?.id;
  };
  const patch = async (path: string, version: number, data: object) => {
    const answer = await olga.request.patch(`/api/v1${path}`, {
      data,
      headers: { ...ourPage, "if-match": `"${version}"` },
    });
    expect(answer.status()).toBe(200);
  };
  const verdicts = ben.getByRole("radiogroup", { name: "Verdict" });
  await patch(`/desks/${deskId}/members/${await idOf("Ben Baker")}`, 1, { role: "viewer" });
  await expect(ben.getByText("Your role on this desk is viewer now.").first()).toBeAttached();
  await expect(verdicts.getByRole("radio").first()).toHaveAttribute("aria-disabled", "true");
  await patch(`/desks/${deskId}/members/${await idOf("Ben Baker")}`, 2, { role: "reviewer" });
  await expect(verdicts.getByRole("radio").first()).not.toHaveAttribute("aria-disabled", "true");
  const forTwo = ben
    .getByRole("navigation", { name: "Queue" })
    .getByRole("link", { name: /^Waiting for me/ });
  await expect(forTwo).toHaveCount(0);
  const policy = { coverageNeeded: 1, assessorMaySignOff: true, blindReview: false };
  await patch(`/desks/${deskId}`, 1, { policy: { ...policy, reviewersPerClaim: 2 } });
  await expect(forTwo).toHaveCount(1);
  await patch(`/desks/${deskId}`, 2, { policy: { ...policy, reviewersPerClaim: 1 } });
  await expect(forTwo).toHaveCount(0);

  // Taken off the desk.
  await olga.request.delete(`/api/v1/desks/${deskId}/members/${await idOf("Ben Baker")}`, {
    headers: { ...ourPage, "if-match": '"3"' },
  });
  await expect(ben.getByRole("alert").getByText("You no longer have access to this article")).toBeVisible();
  await expect(here).toHaveCount(0);
  await mark(olga, 11, "u");
  await expect(olga.getByRole("button", { name: "Sentence 11, unverified, draft" })).toBeAttached();
  await expect(ben.getByRole("button", { name: "Sentence 11, unchecked" })).toBeAttached();
  await expect(ben.getByRole("textbox", { name: "Justification" })).toHaveValue("Asked the weather office.");
  expect(await axe(ben)).toEqual([]);
  await ben.setViewportSize({ width: 390, height: 844 });
  await expect(ben.getByRole("alert").getByRole("link", { name: "All articles" })).toBeVisible();
  const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await ben.evaluate(wider)).toBe(0);
});

const source = { url: "https://example.org/records", quote: "It rained." };

/** Marks a sentence by its key. */
async function mark(page: Page, sentence: number, key: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^Sentence ${sentence},`) }).focus();
  await page.keyboard.press(key);
}

async function claimsOf(page: Page, path: string): Promise<{ id: string }[]> {
  const answer = await page.request.get(`/api/v1${path}/claims`);
  return ((await answer.json()) as { items: { id: string }[] }).items;
}

/** Ben, a reviewer of the desk, in a browser of his own. */
async function signUp(
  olga: Page,
  browser: Browser,
  baseURL: string | undefined,
  deskId: string,
): Promise<Page> {
  const email = `ben-${Date.now()}-${(count += 1)}@example.org`;
  const { link } = await post<{ link: string }>(olga.request, `/desks/${deskId}/invitations`, {
    email,
    role: "reviewer",
  });
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto(link);
  await page.getByRole("textbox", { name: "Your name" }).fill("Ben Baker");
  await page.getByRole("textbox", { name: "Password" }).fill("a password of Ben");
  await page.getByRole("button", { name: "Make the account and join" }).click();
  await expect(page).toHaveURL(/\/articles$/);
  return page;
}

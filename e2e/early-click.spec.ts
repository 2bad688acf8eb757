import type { Page } from "@playwright/test";
import { bringIn, email, expect, owner, password, post, signIn, test } from "./fixtures";

/** Opens a page whose scripts come only when the returned function is called. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  const scripts = /\/_next\/.*\.js/;
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(scripts, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return release;
}

test("a button pressed before the page's scripts have come is pressed once they have", async ({ page }) => {
  const letScriptsCome = await openWithoutScripts(page, "/sign-in");
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  letScriptsCome();
  await expect(page).toHaveURL(/\/articles$/);
});

test("a menu opened before the page's scripts have come opens once they have", async ({ page }) => {
  await signIn(page);
  const letScriptsCome = await openWithoutScripts(page, "/articles");
  await page.getByRole("button", { name: owner }).click();
  letScriptsCome();
  await expect(page.getByRole("menuitem", { name: "Your account" })).toBeVisible();
});

/** Opens a page, alive but for the part whose script says `words`: that comes only when the returned function is called. */
async function openWithout(page: Page, words: string, path: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.addInitScript(`addEventListener("stet-alive", () => (window.isAlive = true))`);
  await page.route(/\/_next\/.*\.js/, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes(words)) await released;
    await route.fulfill({ response, body });
  });
  await page.goto(path, { waitUntil: "commit" });
  await expect.poll(() => page.evaluate("window.isAlive")).toBe(true);
  return release;
}

test("a button in a part of the page that is alive later than the rest is pressed once it is", async ({
  page,
}) => {
  await signIn(page);
  const { id } = await post(page.request, "/articles", { title: "Early", text: "It rained. Nobody sang." });
  await post(page.request, `/articles/${id}/claims`, { sentence: 0 });
  await post(page.request, `/articles/${id}/revisions`, { text: "Nobody sang." });
  const letPartCome = await openWithout(page, "Words through ", `/articles/${id}/revisions`);
  await page.getByRole("button", { name: "Words through 2 revisions" }).click();
  letPartCome();
  await expect(page.getByRole("list", { name: "Words through the revisions" })).toBeVisible();
});

test("a button of the review desk pressed before the desk listens is pressed once it does", async ({
  page,
}) => {
  await signIn(page);
  const path = await bringIn(page, "It rained. Nobody sang. The bells rang.");
  const letDeskCome = await openWithout(page, "A verdict stays where it is.", path);
  await page.getByRole("button", { name: "Preflight" }).click();
  letDeskCome();
  await expect(page.getByRole("dialog", { name: "Preflight" })).toBeVisible();
});

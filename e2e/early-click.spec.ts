import type { Page } from "@playwright/test";
import { bringIn, email, expect, owner, password, signIn, test } from "./fixtures";

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

test("a button of the review desk pressed before the page's scripts have come is pressed once they have", async ({
  page,
}) => {
  await signIn(page);
  const path = await bringIn(page, "It rained. Nobody sang. The bells rang.");
  const letScriptsCome = await openWithoutScripts(page, path);
  await page.getByRole("button", { name: "Preflight" }).click();
  letScriptsCome();
  await expect(page.getByRole("dialog", { name: "Preflight" })).toBeVisible();
});

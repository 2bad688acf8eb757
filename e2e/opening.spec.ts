import { type Locator, type Page, type Request } from "@playwright/test";
import { bringIn, expect, openDesk, test } from "./fixtures";

const text = "It rained for 40 days.\n\nNobody sang.";

test("the server’s page has the article in its place, and opens without a stylesheet of its scripts", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, text);
  const html = await (await page.request.get(path)).text();
  expect(html).toContain("Nobody sang.");
  // What comes behind a skeleton waits in a hidden element.
  expect(html).not.toMatch(/<div hidden id="S:/);
  await page.addInitScript(() => {
    const added: string[] = [];
    const whenAlive = new Promise((resolve) => {
      // After all that the page does when it comes alive.
      addEventListener("stet-alive", () => setTimeout(() => resolve(added)));
    });
    Object.assign(window, { whenAlive });
    document.addEventListener("DOMContentLoaded", () => {
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (
              node instanceof HTMLStyleElement ||
              (node instanceof HTMLLinkElement && node.rel === "stylesheet")
            )
              added.push(node.outerHTML.slice(0, 200));
      }).observe(document, { childList: true, subtree: true });
    });
  });
  await page.goto(path);
  expect(await page.evaluate("whenAlive")).toEqual([]);
});

test("the server’s page asks for scripts that are compiled as they load, and takes a byte a character", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const html = await (await page.request.get(await bringIn(page, text))).text();
  const scripts = [...html.matchAll(/src="(\/_next\/static\/chunks\/[^"]+\.js)"/g)].map(
    ([, path]) => path ?? "",
  );
  expect(scripts.length).toBeGreaterThan(3);
  for (const path of scripts)
    expect(await (await page.request.get(path)).text(), path).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  // A browser keeps a piece of a page that has others in twice the memory, and the records with it.
  expect([...html].filter((letter) => letter > "\u00ff")).toEqual([]);
});

test("what lies over the desk comes once it can be reached", async ({ desk }) => {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text));
  const scripts = "**/_next/static/chunks/**";
  await page.route(scripts, (route) => route.abort());
  // The framework tries once more by itself.
  const failed = failures(page, 2);
  await page.keyboard.press("?");
  await failed;
  await page.unroute(scripts);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

test("a message lies under what a person opens over the desk", async ({ desk }) => {
  const page = await desk.signedIn();
  await page.setViewportSize({ width: 390, height: 844 });
  await openDesk(page, await bringIn(page, text));
  await page.getByRole("button", { name: "Sentence 1, unchecked" }).focus();
  await page.keyboard.press("u");
  await page.keyboard.press("z");
  const message = page.getByRole("listitem").filter({ hasText: "Undone: sentence 1, unverified" });
  await expect(message).toBeVisible();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toBeVisible();
  // Where a dialog is open nothing else can be hit, so that only the layers tell what covers what.
  const layer = (place: Locator) => place.evaluate((element) => Number(getComputedStyle(element).zIndex));
  const messages = page.getByRole("list").filter({ has: message });
  expect(await layer(messages)).toBeGreaterThan(0);
  expect(await layer(messages)).toBeLessThan(await layer(dialog));
});

test("the list says that an article is on its way until it is there", async ({ desk }) => {
  const page = await desk.signedIn();
  const title = `On its way ${Date.now()}`;
  const path = await bringIn(page, text, title);
  await page.goto(`/articles?q=${encodeURIComponent(title)}`);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(
    (url) => url.pathname === path,
    (route) => released.then(() => route.continue()),
  );
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("status").filter({ hasText: "Opening…" })).toBeVisible();
  release();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

/** Resolves when `count` different requests have failed. */
function failures(page: Page, count: number): Promise<void> {
  return new Promise((resolve) => {
    const seen = new Set<Request>();
    page.on("requestfailed", (request) => {
      seen.add(request);
      if (seen.size === count) resolve();
    });
  });
}

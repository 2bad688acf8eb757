import type { Page } from "@playwright/test";
import { axe, bringIn, expect, test } from "./fixtures";

/** About 1.9 MB: sentences that differ, in paragraphs. */
const large = Array.from({ length: 3800 }, (_, at) =>
  Array.from(
    { length: 5 },
    (_, n) => `In year ${at} the council counted ${n} visitors, and then more came in from the rain outside.`,
  ).join(" "),
).join("\n\n");

/** What makes the line take `bytes` a second up; `0` is as fast as it can be. One session: each holds its own to it. */
async function lineOf(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  return (bytes: number) =>
    client.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytes === 0 ? -1 : bytes,
    });
}

/** Again until the page listens: a file chosen before that is nobody's. */
async function chooseLarge(page: Page) {
  const file = { name: "enquiry.txt", mimeType: "text/plain", buffer: Buffer.from(large) };
  await expect(async () => {
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByText(/^enquiry\.txt/)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Sees the bar grow, ends the upload by keyboard, and finds the form as it was. */
async function watchAndCancel(page: Page) {
  const bar = page.getByRole("progressbar", { name: "Sending the text" });
  const value = () => bar.evaluate((element) => (element as HTMLProgressElement).value);
  await expect(page.getByRole("status").filter({ hasText: "Sending…" })).toBeVisible();
  const early = await value();
  await expect.poll(value).toBeGreaterThan(early);
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Cancel" }).focus();
  await page.keyboard.press("Enter");
  await expect(bar).toBeHidden();
  await expect(page.getByText("Cancelled. All that you typed is still here.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Show the preview" })).toBeFocused();
  await expect(page.getByText(/^enquiry\.txt/)).toBeVisible();
}

test("a large file is sent with progress, can be cancelled, and comes in whole afterwards", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  await page.goto("/articles/new");
  await chooseLarge(page);
  const slowDown = await lineOf(page);
  await slowDown(300_000);
  await page.getByRole("button", { name: "Show the preview" }).press("Enter");
  await watchAndCancel(page);

  await slowDown(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "This is what will be checked" })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "19,000 sentences" })).toBeVisible();
  const title = `The enquiry ${Date.now()}`;
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await slowDown(300_000);
  const store = page.getByRole("button", { name: "Check this article" });
  await store.press("Enter");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(title);
  const found = async () => {
    const answer = await page.request.get(`/api/v1/articles?q=${encodeURIComponent(title)}`);
    return ((await answer.json()) as { items: { id: string }[] }).items;
  };
  expect(await found(), "cancelled in its middle").toEqual([]);

  await slowDown(0);
  await store.press("Enter");
  await expect.poll(found).toHaveLength(1);
  const [article] = await found();
  const stored = await page.request.get(`/api/v1/articles/${article?.id}/revisions/1`);
  expect(((await stored.json()) as { text: string }).text).toBe(large);
});

test("a large revision is sent with progress, and cancelling it leaves the article as it was", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, "It rained.", "A short enquiry");
  await page.goto(`${path}/revisions/new`);
  await chooseLarge(page);
  const slowDown = await lineOf(page);
  await slowDown(300_000);
  await page.getByRole("button", { name: "Show the preview" }).press("Enter");
  await watchAndCancel(page);
  const revisions = await page.request.get(`/api/v1${path}/revisions`);
  expect(((await revisions.json()) as { items: unknown[] }).items).toHaveLength(1);
});

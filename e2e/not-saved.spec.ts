import { axe, bringIn, expect, openDesk, test } from "./fixtures";

test("a write that does not get through is told, and sent when the connection is back", async ({ desk }) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, "It rained for 40 days. Nobody sang.");
  await openDesk(page, path);
  await page.getByRole("button", { name: /^Sentence 1, unchecked/ }).focus();
  await page.context().setOffline(true);
  await page.keyboard.press("u");
  await expect(page.getByText("Offline, 1 waiting")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: /^Sentence 1, unverified/ })).toBeVisible();
});

test("a write that the server refuses is taken back and explained", async ({ desk }) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, "It rained for 40 days. Nobody sang.");
  // Without the stream, which would tell that the article is gone before anything is written.
  await page.route(/\/events\?/, (stream) => stream.abort());
  await openDesk(page, path);
  await page.request.delete(`/api/v1${path}`, {
    headers: { "if-match": '"1"', "sec-fetch-site": "same-origin" },
  });
  await page.getByRole("button", { name: /^Sentence 1, unchecked/ }).focus();
  await page.keyboard.press("u");
  await expect(page.getByText("There is nothing here that you can see.").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Sentence 1, unchecked/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "1 not saved" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "No such article" })).toBeVisible();
  const left = page.getByRole("region", { name: "Not saved" });
  await expect(left.getByText("Sentence 1, unverified")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await left.getByRole("button", { name: "Discard" }).click();
  await expect(left).toHaveCount(0);
});

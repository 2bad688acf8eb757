import { readFile } from "node:fs/promises";
import { axe, axeInBoth, bringIn, expect, openDesk, post, test } from "./fixtures";

const text = "It rained for 40 days. Nobody sang.\n\nWhat next? Nobody sang.";

const row = (id: string, exact: string, more: object = {}) => ({
  id,
  uri: "https://paper.example/rain",
  user: "acct:ida@hypothes.is",
  text: "",
  tags: [],
  target: [{ source: "https://paper.example/rain", selector: [{ type: "TextQuoteSelector", exact }] }],
  ...more,
});

const hypothesis = {
  total: 4,
  rows: [
    row("1", "It rained for  40 days.", { text: "39, says the archive.", tags: ["weather"] }),
    row("2", "Nobody sang."),
    row("3", "Everybody sang."),
    row("4", "What next?", { references: ["1"] }),
  ],
};

test("annotations of another tool are looked at, brought in and taken back, by keyboard", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, text);
  await page.goto("/articles");
  await page.getByRole("button", { name: "More for Rain over Harwick" }).first().press("Enter");
  await page.getByRole("menuitem", { name: "Annotations" }).press("Enter");
  await expect(page).toHaveURL(/\/annotations$/);
  await page.goto(`${path}/annotations`);

  const field = page.getByRole("textbox", { name: "Annotations" });
  const show = page.getByRole("button", { name: "Show what would be made" });
  await show.press("Enter");
  await expect(page.getByText("Paste annotations first, or choose a file.")).toBeVisible();
  await field.fill("{ not json");
  await show.press("Enter");
  await expect(page.getByText("This is not JSON.")).toBeVisible();

  await field.fill(JSON.stringify(hypothesis));
  await show.press("Enter");
  const made = page.getByRole("heading", { name: "This would make 1 claim, 1 comment" });
  await expect(made).toBeFocused();
  const rows = page.getByRole("table", { name: "Each annotation" }).getByRole("row");
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(1)).toContainText("Unchanged");
  await expect(rows.nth(1)).toContainText("A claim, a comment");
  await expect(rows.nth(2)).toContainText("Ambiguous");
  await expect(rows.nth(2)).toContainText("stand 2 times in the article");
  await expect(rows.nth(3)).toContainText("Removed");
  await expect(rows.nth(4)).toContainText("It is a reply to another annotation.");
  expect(await axeInBoth(page)).toEqual([]);

  await page.getByRole("button", { name: "Bring in", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { name: "Brought in: 1 claim, 1 comment" })).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
  expect(await axe(page), "390 px").toEqual([]);

  await show.press("Enter");
  await expect(page.getByRole("heading", { name: "There is nothing to bring in" })).toBeFocused();
  await expect(rows.nth(1)).toContainText("Nothing: it is here already");
});

test("what was brought in shows on a colleague's desk, and goes again when it is taken back", async ({
  desk,
}) => {
  const [page, other] = [await desk.signedIn(), await desk.signedIn()];
  const path = await bringIn(page, text);
  await openDesk(other, path);
  await page.goto(`${path}/annotations`);
  await page.getByRole("textbox", { name: "Annotations" }).fill(JSON.stringify(hypothesis));
  await page.getByRole("button", { name: "Show what would be made" }).click();
  await page.getByRole("button", { name: "Bring in", exact: true }).click();
  await other.getByRole("button", { name: /^Sentence 1, unchecked/ }).click();
  await expect(other.getByText("39, says the archive.")).toBeVisible();
  await expect(other.getByText("Imported from Hypothesis, by ida.")).toBeVisible();

  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("heading", { name: /^Brought in/ })).toBeHidden();
  await expect(other.getByText("39, says the archive.")).toBeHidden();
});

test("what was checked is downloaded, and comes in again on another article of the same words", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, text);
  const { id } = await post(page.request, `/articles${path.replace("/articles", "")}/claims`, {
    sentence: 1,
    assessment: { verdict: "unverified", justification: "Asked the archive." },
  });
  await post(page.request, `/claims/${id}/evidence`, {
    url: "https://example.org/gazette",
    stance: "supports",
    quote: "No songs",
  });
  await page.goto(`${path}/report`);
  await page.getByRole("link", { name: "Bring annotations in" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download 1 annotation" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.jsonld$/);
  const saved = await readFile(await file.path(), "utf8");

  const fresh = await bringIn(page, text, "The same words");
  await page.goto(`${fresh}/annotations`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  const chosen = { name: "rain.jsonld", mimeType: "application/ld+json", buffer: Buffer.from(saved) };
  await (await chooser).setFiles(chosen);
  await expect(page.getByText("rain.jsonld")).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "This would make 1 claim, 1 source, 1 comment" }),
  ).toBeFocused();
  await page.getByRole("button", { name: "Bring in", exact: true }).click();
  await page.getByRole("link", { name: "Go to the article" }).click();
  await page.locator(".desk:not([data-waiting])").waitFor();
  await page.getByRole("button", { name: /^Sentence 2, unchecked/ }).click();
  await expect(page.getByText("“No songs”")).toBeVisible();
  await expect(page.getByText("Asked the archive.")).toBeVisible();
});

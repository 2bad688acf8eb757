import { readFile } from "node:fs/promises";
import { expect, signIn, test } from "./fixtures";

const article = `# Harwick counts its rain

It rained for 40 days in Harwick, the [weather office](https://weather.example.org/harwick) said. Nobody sang.

## What next

“It will stop,” said the mayor. Is that a promise?`;

test("a newcomer brings an article in, checks it by keyboard and takes the report away in four formats", async ({
  page,
}) => {
  await signIn(page);
  await page
    .getByRole("link", { name: /New article|Bring in/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Text of the article" }).fill(article);
  await page.getByRole("combobox", { name: "Read as" }).selectOption({ label: "Markdown" });
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Harwick counts its rain");
  await page.getByRole("button", { name: "Check this article" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Harwick counts its rain" })).toBeVisible();
  await page.getByRole("button", { name: /^Sentence 1, unchecked/ }).focus();
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: /^Sentence 1, sourced, draft/ })).toBeVisible();
  await page.keyboard.press("e");
  const form = page.getByRole("form", { name: /evidence/i });
  await form.getByRole("textbox", { name: "Address" }).fill("weather.example.org/harwick?utm_source=x");
  await form.getByRole("textbox", { name: "Quotation" }).fill("Forty days of rain were measured.");
  await form.getByRole("textbox", { name: "Title" }).fill("Rain in November");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /^Sentence 1, sourced, 1 evidence/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Sentence 1, sourced, 1 evidence/ })).toBeFocused();

  await page.keyboard.press("j");
  await page.keyboard.press("u");
  await page.getByRole("textbox", { name: "Justification" }).fill("Asked two neighbours; they did not know.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /^Sentence 2, unverified/ })).not.toHaveAccessibleName(
    /draft/,
  );

  await page.getByRole("button", { name: /^Sentence 6/ }).click();
  await page.keyboard.press("n");
  await page.keyboard.press("2");
  await expect(page.getByRole("button", { name: /^Sentence 6, no check needed/ })).not.toHaveAccessibleName(
    /draft/,
  );
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("button", { name: /^Sentence 1, sourced, 1 evidence/ })).toBeVisible();
  await page.getByRole("link", { name: "Report" }).click();
  await expect(page).toHaveURL(/\/report$/);
  await expect(page.getByRole("heading", { level: 1, name: "Harwick counts its rain" })).toBeVisible();
  await expect(page.getByText("Forty days of rain were measured.")).toBeVisible();

  for (const [format, part] of [
    ["HTML", "Forty days of rain were measured."],
    ["Markdown", "Forty days of rain were measured"],
    ["CSV", "Forty days of rain were measured."],
  ] as const) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: format }).first().click();
    expect(await readFile(await (await downloading).path(), "utf8")).toContain(part);
  }
});

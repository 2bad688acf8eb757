import type { Page } from "@playwright/test";
import { axe, bringIn, expect, openDesk, owner, test } from "./fixtures";

const text =
  "It rained for 40 days; nobody sang. The river rose by 2 metres.\n\nWhat next? Nobody knows. “It will stop,” said the mayor.";

const sentence = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const saved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();

test("undo and redo take back and do again, over a reload of somebody else's page", async ({ desk }) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, text);
  await openDesk(page, path);
  await sentence(page, "Sentence 1, unchecked").focus();
  await page.keyboard.press("u");
  await page.keyboard.press("j");
  await page.keyboard.press("d");
  await expect(sentence(page, "Sentence 2, disputed, draft")).toBeVisible();
  await page.keyboard.press("z");
  await expect(sentence(page, "Sentence 2, unchecked")).toBeVisible();
  await expect(page.getByText("Undone: sentence 2, disputed").first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(sentence(page, "Sentence 1, unchecked")).toBeVisible();
  await page.keyboard.press("Shift+Z");
  await expect(sentence(page, "Sentence 1, unverified, draft")).toBeVisible();

  const other = await desk.signedIn();
  await openDesk(other, path);
  await expect(sentence(other, "Sentence 1, unverified, draft")).toBeVisible();
  await expect(sentence(other, "Sentence 2, unchecked")).toBeVisible();
});

test("a key held down walks on, but judges and undoes once", async ({ desk }) => {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text));
  await sentence(page, "Sentence 1, unchecked").focus();
  await page.keyboard.press("u");
  await page.keyboard.press("j");
  await page.keyboard.down("Shift");
  for (let times = 0; times < 3; times++) await page.keyboard.down("D");
  await page.keyboard.up("D");
  await page.keyboard.up("Shift");
  await expect(sentence(page, "Sentence 2, disputed, draft")).toBeVisible();
  await expect(sentence(page, "Sentence 3, unchecked")).toBeFocused();
  for (let times = 0; times < 3; times++) await page.keyboard.down("z");
  await page.keyboard.up("z");
  await expect(page.getByText("Undone: sentence 2, disputed").first()).toBeVisible();
  await saved(page);
  await expect(sentence(page, "Sentence 1, unverified, draft")).toBeVisible();
  await sentence(page, "Sentence 1, unverified, draft").focus();
  for (let times = 0; times < 3; times++) await page.keyboard.down("j");
  await page.keyboard.up("j");
  await expect(sentence(page, "Sentence 4, unchecked")).toBeFocused();
});

test("undo leaves alone what somebody went on from, and says so", async ({ desk }) => {
  const page = await desk.signedIn();
  const other = await desk.signedIn();
  const path = await bringIn(page, text);
  await openDesk(page, path);
  await sentence(page, "Sentence 1, unchecked").focus();
  await page.keyboard.press("u");
  await saved(page);
  await openDesk(other, path);
  await sentence(other, "Sentence 1, unverified, draft").focus();
  await other.keyboard.press("d");
  await saved(other);
  await expect(sentence(page, "Sentence 1, disputed, draft")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText(/has been judged or given evidence since then/).first()).toBeVisible();
  await expect(sentence(page, "Sentence 1, disputed, draft")).toBeVisible();
});

test("a range of sentences needs no check, by key, with one undo", async ({ desk }) => {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text));
  await sentence(page, "Sentence 2, unchecked").click();
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("toolbar", { name: "Mark these words" })).toContainText("Each of 3 sentences");
  await page.keyboard.press("2");
  for (const number of [2, 3, 4])
    await expect(sentence(page, `Sentence ${number}, no check needed`)).toBeVisible();
  await expect(sentence(page, "Sentence 2, no check needed")).toBeFocused();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  for (const number of [2, 3, 4]) await expect(sentence(page, `Sentence ${number}, unchecked`)).toBeVisible();
});

test("a range is given to somebody by mouse, and is theirs in the queue", async ({ desk }) => {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text));
  await page
    .getByRole("article")
    .getByText("Nobody knows.")
    .dblclick({ position: { x: 12, y: 12 } });
  await page.getByRole("button", { name: "Sentence: more" }).click();
  await page.getByRole("menuitem", { name: `${owner} (you)` }).click();
  await expect(page.getByRole("link", { name: "Mine 1" })).toBeVisible();
  await page.getByRole("link", { name: "Mine 1" }).click();
  await expect(page).toHaveURL(/\?show=mine$/);
  await expect(sentence(page, "Sentence 4, unchecked")).toBeFocused();
  await expect(page.getByRole("combobox", { name: /Given to/ })).toHaveValue(/.+/);
  await page.keyboard.press("m");
  await expect(page.getByRole("link", { name: "Mine 0" })).toBeVisible();
});

test("sentences are split at a word and merged again", async ({ desk }) => {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text));
  await sentence(page, "Sentence 1, unchecked").focus();
  await page.keyboard.press("s");
  await page.keyboard.press("x");
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("t");
  await expect(sentence(page, "Sentence 6, unchecked")).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Inspector" })).toContainText(
    "It rained for 40 days;",
  );
  // The verdict stays on the words it was given on: both halves.
  await expect(sentence(page, "Sentence 2, sourced, draft")).toBeVisible();
  await page.keyboard.press("b");
  await expect(sentence(page, "Sentence 6, unchecked")).toHaveCount(0);
  await expect(sentence(page, "Sentence 1, sourced, draft")).toBeFocused();
  await page.keyboard.press("z");
  await expect(sentence(page, "Sentence 6, unchecked")).toBeVisible();
});

test("words are selected across sentences and paragraphs by keyboard", async ({ desk }) => {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text));
  await sentence(page, "Sentence 2, unchecked").focus();
  await page.keyboard.press("x");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  // The question mark goes first, then the word before it.
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await page.evaluate(() => String(document.getSelection()).replace(/\s+/g, " "))).toBe(
    "river rose by 2 metres. What",
  );
  await page.keyboard.press("u");
  await expect(page.getByRole("button", { name: /^Part 2–3, unverified/ })).toBeFocused();
});

test("selected words stay selected while somebody else marks beside them", async ({ desk }) => {
  const page = await desk.signedIn();
  const other = await desk.signedIn();
  const path = await bringIn(page, text);
  await openDesk(page, path);
  await sentence(page, "Sentence 2, unchecked").focus();
  await page.keyboard.press("x");
  const selected = () => page.evaluate("getSelection().toString()");
  await expect.poll(selected).toBe("The");
  await openDesk(other, path);
  await sentence(other, "Sentence 1, unchecked").focus();
  await other.keyboard.press("d");
  await expect(sentence(page, "Sentence 1, disputed, draft")).toBeVisible();
  expect(await selected()).toBe("The");
});

test("marks on the same words are walked by key", async ({ desk }) => {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text));
  await sentence(page, "Sentence 1, unchecked").focus();
  await page.keyboard.press("d");
  await page.keyboard.press("x");
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: /^Part 1a, sourced/ })).toBeFocused();
  await page.keyboard.press("o");
  await expect(page.getByRole("button", { name: /^Sentence 1, disputed/ })).toBeFocused();
  await page.keyboard.press("o");
  await expect(page.getByRole("button", { name: /^Part 1a, sourced/ })).toBeFocused();
});

test("the palette finds an action, and a sentence by its number", async ({ desk }) => {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text));
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Actions" });
  await expect(field).toBeFocused();
  expect(await axe(page)).toEqual([]);
  await field.fill("4");
  await page.keyboard.press("Enter");
  await expect(sentence(page, "Sentence 4, unchecked")).toBeFocused();
  await page.keyboard.press(":");
  await field.fill("disp");
  await page.keyboard.press("Enter");
  await expect(sentence(page, "Sentence 4, disputed, draft")).toBeVisible();
});

test("a key is changed, kept, and all single keys are switched off", async ({ desk }) => {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text));
  await sentence(page, "Sentence 1, unchecked").focus();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  expect(await axe(page)).toEqual([]);
  await keys.getByRole("button", { name: /^Sourced: S/ }).click();
  await page.keyboard.press("y");
  await expect(keys.getByRole("button", { name: /^Sourced: Y/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await sentence(page, "Sentence 1, unchecked").focus();
  await page.keyboard.press("s");
  await page.keyboard.press("y");
  await expect(sentence(page, "Sentence 1, sourced, draft")).toBeVisible();

  await page.keyboard.press("?");
  await keys.getByRole("checkbox", { name: "Single keys act" }).uncheck();
  await keys.getByRole("button", { name: "Close" }).click();
  await sentence(page, "Sentence 1, sourced, draft").focus();
  await page.keyboard.press("d");
  await page.keyboard.press("j");
  await expect(sentence(page, "Sentence 1, sourced, draft")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(sentence(page, "Sentence 2, unchecked")).toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Actions" })).toBeFocused();
});

test("the queue's filter and order are in the address, and lead the way", async ({ desk }) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, text);
  await openDesk(page, path);
  await sentence(page, "Sentence 4, unchecked").click();
  await page.keyboard.press("d");
  await saved(page);
  await page.getByRole("combobox", { name: "Order" }).selectOption({ label: "Most serious first" });
  await expect(page).toHaveURL(/order=serious/);
  await page.reload();
  const list = page.getByRole("list", { name: "Sentences in the queue" });
  await expect(list.getByRole("link").first()).toHaveAccessibleName(
    /^Sentence 4, disputed, draft: Nobody knows/,
  );
  await list.getByRole("link").nth(1).click();
  await expect(sentence(page, "Sentence 1, unchecked")).toBeFocused();
  await page.keyboard.press("k");
  await expect(sentence(page, "Sentence 4, disputed, draft")).toBeFocused();
});

test("the article reads as its reader wants it, without a jump at the next visit", async ({ desk }) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, text);
  await openDesk(page, path);
  const words = page.getByRole("article").getByText("It rained for 40 days;");
  const sizeOf = () => words.evaluate((element) => getComputedStyle(element).fontSize);
  const before = await sizeOf();
  await page.getByRole("button", { name: "Text size, width and typeface" }).click();
  await page.getByRole("menuitemradio", { name: "Largest" }).click();
  await page.getByRole("menuitemradio", { name: "Sans" }).click();
  await page.keyboard.press("Escape");
  const after = await sizeOf();
  expect(parseFloat(after)).toBeGreaterThan(parseFloat(before));
  // The page comes from the server in this size, before any script has run.
  const html = await (await page.request.get(path)).text();
  expect(html).toMatch(/data-size="larger"/);
  expect(html).toMatch(/data-face="sans"/);
});

test("keys leave text fields and input methods alone", async ({ desk }) => {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text));
  await sentence(page, "Sentence 1, unchecked").focus();
  await page.keyboard.press("w");
  await page.keyboard.type("Sound and dull; just u.");
  await expect(page.getByRole("textbox", { name: "Justification" })).toHaveValue("Sound and dull; just u.");
  await page.keyboard.press("Escape");
  await sentence(page, "Sentence 1, unchecked").evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent("keydown", { key: "s", code: "KeyS", bubbles: true, isComposing: true }),
    ),
  );
  await expect(sentence(page, "Sentence 1, unchecked")).toBeVisible();
});

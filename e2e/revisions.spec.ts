import { axe, bringIn, expect, openDesk, post, test } from "./fixtures";

const text =
  "The bridge over the Tamm opened in 1931. It cost 240,000 crowns. The mayor cut the ribbon.\n\nNobody had asked the ferryman. He never came back.";

test("a revision makes only changed words stale; they are seen, reaffirmed by a key, and the text is brought back", async ({
  desk,
}) => {
  const writer = await desk.signedIn();
  const path = await bringIn(writer, text, "The bridge");
  for (const sentence of [0, 1, 2, 3])
    await post(writer.request, `${path}/claims`, {
      sentence,
      assessment: { verdict: "unverified", justification: "Asked the archive." },
    });
  const checker = await desk.signedIn();
  await openDesk(checker, path);

  await openDesk(writer, path);
  await writer.getByRole("link", { name: /^r1 .*all revisions$/ }).click();
  await writer.getByRole("link", { name: "Bring in a revision" }).click();
  const changed = text.replace("240,000", "260,000").replace("He never came back.", "He came back.");
  await writer.getByRole("textbox", { name: "Text of the article" }).fill(`A new beginning.\n\n${changed}`);
  await writer.getByRole("button", { name: "Show the preview" }).click();
  await expect(writer.getByRole("heading", { name: "What revision 2 would change" })).toBeFocused();
  await expect(writer.getByText("1 verdict goes stale")).toBeVisible();
  await expect(writer.getByText("Number: 240,000 → 260,000")).toBeVisible();
  expect(await axe(writer)).toEqual([]);
  await writer.getByRole("textbox", { name: "Note" }).fill("From the writer, Tuesday");
  await writer.getByRole("button", { name: "Make it revision 2" }).click();

  await expect(checker.getByText("A new revision of this article came in")).toBeVisible();
  await checker.getByRole("button", { name: "Show the new revision" }).click();
  await expect(checker.getByRole("button", { name: "Sentence 3, stale" })).toBeVisible();
  await expect(checker.getByRole("button", { name: "Sentence 2, unverified" })).toBeVisible();

  await writer.locator(".desk:not([data-waiting])").waitFor();
  await writer.getByRole("button", { name: "Sentence 3, stale" }).focus();
  const stale = writer.getByRole("region", { name: "Stale verdict" });
  await expect(stale.getByText("Number: 240,000 → 260,000")).toBeVisible();
  expect(await axe(writer)).toEqual([]);
  await writer.keyboard.press("y");
  await expect(writer.getByRole("button", { name: "Sentence 3, unverified" })).toBeFocused();
  await expect(checker.getByRole("button", { name: "Sentence 3, unverified" })).toBeVisible();

  await writer.getByRole("link", { name: /^r2 .*all revisions$/ }).click();
  await expect(writer.getByText("From the writer, Tuesday")).toBeVisible();
  await expect(writer.getByText("3 sentences differ, 3 are the same.")).toBeVisible();
  await writer.getByRole("combobox", { name: "Shown" }).selectOption("side");
  await writer.getByRole("button", { name: "Compare" }).click();
  await expect(writer.getByText("not there")).toBeVisible();
  expect(await axe(writer)).toEqual([]);
  await writer.setViewportSize({ width: 390, height: 844 });
  expect(await writer.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  await writer.getByRole("link", { name: /^Bring it back.*revision 1$/ }).click();
  await writer.getByRole("button", { name: "Make it revision 3" }).click();
  await expect(writer.getByRole("button", { name: "Sentence 2, stale" })).toBeVisible();
  await writer.getByRole("button", { name: "Sentence 2, stale" }).focus();
  await expect(stale.getByRole("button", { name: /^Still unverified/ }), "on a phone, folded").toBeVisible();
  await expect(writer.getByRole("button", { name: "Sentence 1, unverified" })).toBeVisible();
});

test("a correction is proposed by keyboard, put into the next revision by an editor, and rejected ones are told", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, text, "The ferryman");
  await openDesk(page, path);
  await page.getByRole("button", { name: "Sentence 2, unchecked" }).focus();
  await expect(page.getByRole("heading", { name: "Sentence 2" })).toBeVisible();
  await page.keyboard.press("r");
  const words = page.getByRole("textbox", { name: "Words that should stand there" });
  await expect(words).toBeFocused();
  await words.fill("It cost 250,000 crowns.");
  await page.getByRole("textbox", { name: "Why" }).fill("The council’s minutes say so.");
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(page.getByRole("link", { name: "All corrections" })).toBeVisible();
  await post(page.request, `${path}/corrections`, { sentence: 4, proposed: "He came back." });
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await page.getByRole("link", { name: "All corrections" }).click();
  await expect(page.getByText("The council’s minutes say so.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Reject" }).nth(1).click();
  await expect(page.getByText("1 decided correction")).toBeVisible();
  await page.getByRole("link", { name: "See what it changes" }).click();
  await expect(page.getByText("1 sentence differs.")).toBeVisible();
  await page.getByRole("button", { name: "Make it revision 2" }).click();
  await page.locator(".desk:not([data-waiting])").waitFor();
  await expect(page.getByText("It cost 250,000 crowns.").first()).toBeVisible();
  await page.goto(`${path}/revisions`);
  await page.getByText("2 decided corrections").click();
  await expect(page.getByText("accepted by", { exact: false })).toBeVisible();
});

test("a claim's words are read through all revisions, beside it and once it has no place", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, text, "The price");
  await post(page.request, `${path}/claims`, { sentence: 1 });
  const dearer = text.replace("240,000", "260,000");
  for (const next of [dearer, `Before.\n\n${dearer}`, `Before all.\n\n${dearer}`])
    await post(page.request, `${path}/revisions`, { text: next });
  await openDesk(page, path);
  await page.getByRole("button", { name: "Sentence 3, unchecked" }).focus();
  const opener = page.getByRole("button", { name: "Words through 4 revisions" });
  const failing = "**/api/v1/claims/*/revisions";
  await page.route(failing, (route) => route.abort());
  await opener.press("Enter");
  await expect(page.getByText("Stet cannot be reached.", { exact: false })).toBeVisible();
  await page.unroute(failing);
  await page.getByRole("button", { name: "Try again" }).press("Enter");
  const words = page.getByRole("list", { name: "Words through the revisions" });
  await expect(words).toBeFocused();
  const rows = words.locator(":scope > li");
  await expect(rows).toContainText([
    /^Revision 1, .*: marked.*240,000/,
    /^Revision 2, .*: edited.*Number: 240,000 → 260,000/,
    /^Revisions 3 to 4: unchanged/,
  ]);
  await expect(rows.nth(1).getByRole("deletion")).toContainText("240,000");
  await expect(rows.nth(1).getByRole("insertion")).toContainText("260,000");
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Show evidence and notes" }).click();
  await expect(rows.first()).toBeVisible();
  expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  expect(await axe(page)).toEqual([]);

  await post(page.request, `${path}/revisions`, { text: "The mayor cut the ribbon." });
  await page.goto(`${path}/revisions`);
  await page.getByRole("button", { name: "Words through 5 revisions" }).click();
  await expect(rows.last()).toContainText(/^Revision 5, .*: not in this revision$/);
  expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  expect(await axe(page)).toEqual([]);
});

test("a stale part names the negation that is gone from its sentence, also after the server was out of reach", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, "The mayor did not leave early. Nobody sang.", "The mayor");
  const assessment = { verdict: "unverified", justification: "Asked." };
  await post(page.request, `${path}/claims`, { quote: "leave early", assessment });
  for (const text of [
    "The mayor did leave early. Nobody sang.",
    "The mayor did leave early, again. Nobody sang.",
  ])
    await post(page.request, `${path}/revisions`, { text });
  await page.route("**/api/v1/claims/*/revisions", (route) => route.abort(), { times: 1 });
  await openDesk(page, path);
  await page.getByRole("button", { name: "Part 1a, stale" }).focus();
  const stale = page.getByRole("region", { name: "Stale verdict" });
  await expect(stale.getByText("Wording added: did")).toBeVisible();
  await stale.getByRole("button", { name: "Try again" }).click();
  await expect(stale.getByText("Negation gone: not")).toBeVisible();
  await expect(stale.getByText("Wording added: , again"), "as it stands now").toBeVisible();
  await expect(page.locator(":focus")).toContainText("The whole sentence:");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Words through 3 revisions" }).click();
  await expect(page.getByRole("list", { name: "Words through the revisions" })).toContainText(
    "Negation gone: not",
  );
});

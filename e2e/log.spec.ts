import { axe, bringIn, expect, openDesk, owner, post, test } from "./fixtures";

test("what happened is told beside the claim and in the article's log, by keyboard, and can be taken along", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, "It rained for 40 days. Nobody sang.\n\nWhat next?");
  const api = path.replace("/articles", "");
  const { id } = await post(page.request, `/articles${api}/claims`, { sentence: 0 });
  await post(page.request, `/claims/${id}/evidence`, {
    url: "https://example.org/gazette",
    publisher: "Harwick Gazette",
    stance: "supports",
    quote: "Forty days of rain",
  });
  await post(page.request, `/claims/${id}/assessments`, { verdict: "unverified", justification: "Asked." });

  await openDesk(page, path);
  await page.getByRole("button", { name: /^Sentence 1, unverified/ }).focus();
  await page.keyboard.press("h");
  await expect(page.getByRole("button", { name: "History" })).toBeFocused();
  const history = page.getByRole("list", { name: "History" }).getByRole("listitem");
  await expect(history).toHaveCount(3);
  await expect(history.first()).toContainText(`${owner} marked sentence 1 unverified: “Asked.”`);
  expect(await axe(page), "history").toEqual([]);

  // What happens next is told as soon as it is saved.
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await expect(history).toHaveCount(4);
  await expect(history.first()).toContainText(
    "changed sentence 1 from unverified to sourced, citing Harwick Gazette",
  );
  await expect(page.getByRole("button", { name: /^Sentence 1, sourced/ })).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.getByText("Nothing has happened to this sentence yet.")).toBeVisible();

  await page.keyboard.press("Shift+H");
  await expect(page).toHaveURL(new RegExp(`${path}/log$`));
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1, name: "Log of Rain over Harwick" })).toBeVisible();
  await expect(main.getByRole("heading", { level: 2 })).toHaveCount(1);
  const entries = main.getByRole("listitem");
  await expect(entries).toHaveCount(5);
  expect(await axe(page), "log").toEqual([]);
  const filter = main.getByRole("combobox", { name: "What" });
  await filter.focus();
  await page.keyboard.press("E");
  await expect(filter).toHaveValue("evidence");
  await main.getByRole("button", { name: "Show" }).press("Enter");
  await expect(page).toHaveURL(/type=evidence/);
  await expect(entries).toHaveText([/added evidence that supports sentence 1: Harwick Gazette/]);
  await page.reload();
  await expect(filter).toHaveValue("evidence");

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${path}/log?claim=${id}&type=sign-off`);
  await expect(main.getByRole("heading", { name: "No entry like that" })).toBeVisible();
  await main.getByRole("link", { name: "Show everything" }).first().click();
  await expect(entries).toHaveCount(5);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);

  const download = page.waitForEvent("download");
  await main.getByRole("link", { name: "Download the whole log" }).click();
  const lines: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) lines.push(chunk as Buffer);
  expect(Buffer.concat(lines).toString().trimEnd().split("\n")).toHaveLength(7);

  await main.getByRole("link", { name: "Go to sentence 1" }).first().press("Enter");
  await expect(page.getByRole("button", { name: /^Sentence 1, sourced/ })).toBeFocused();
});

import type { Page } from "@playwright/test";
import { colleague, letters, newDesk } from "./colleague";
import { expect, openDesk, post, test } from "./fixtures";

/** A word of `length` letters, as an address or a hand on the keyboard makes them. */
const word = (length: number) => letters().repeat(10).slice(0, length);

const widths = [390, 1440];

test("a word longer than a phone is wide breaks, in every field and on every screen", async ({
  desk,
  browser,
}) => {
  const page = await desk.signedIn();
  const deskId = await newDesk(page);
  const version = (await (await page.request.get(`/api/v1/desks/${deskId}`)).json()) as { version: number };
  const named = await page.request.patch(`/api/v1/desks/${deskId}`, {
    data: { name: word(100) },
    headers: { "if-match": `"${version.version}"`, "sec-fetch-site": "same-origin" },
  });
  expect(named.status(), await named.text()).toBe(200);
  const { guest, name } = await colleague(page, browser, deskId, "reviewer", word(80));
  const text = `${word(120)} fell for 40 days. Nobody sang ${word(120)}.\n\n# ${word(120)}\n\n- ${word(120)} rose.`;
  const title = word(200);
  const { id } = await post(page.request, "/articles", { title, byline: word(150), text });
  const path = `/articles/${id}`;
  const claim = await post(page.request, `${path}/claims`, {
    sentence: 0,
    claimant: word(100),
    assessment: { verdict: "disputed", reason: "contradicted", justification: word(300) },
  });
  await post(page.request, `/claims/${claim.id}/evidence`, {
    url: `https://example.org/${word(300)}`,
    stance: "refutes",
    title: word(200),
    publisher: word(100),
    author: word(100),
    locator: word(100),
    quote: word(300),
  });
  await post(page.request, `/claims/${claim.id}/comments`, { text: word(300) });
  await post(guest.request, `${path}/comments`, { sentence: 1, text: word(300) });
  await post(page.request, `${path}/corrections`, { sentence: 1, proposed: word(300), note: word(300) });
  await post(page.request, "/tokens", { name: word(100) });
  await post(page.request, `${path}/revisions`, { text: text.replace("40", "41"), note: word(300) });
  for (const place of [
    "/articles",
    "/articles/new",
    `${path}/report`,
    `${path}/log`,
    `${path}/annotations`,
    `${path}/revisions`,
    `${path}/revisions/new`,
    "/inbox",
    "/account",
    "/desk",
    "/desk/policy",
    "/desk/agreement",
    "/desk/log",
    "/desk/data",
    "/desks",
  ]) {
    await page.goto(place);
    await expect(page.getByRole("main")).toBeVisible();
    await fits(page, place);
  }
  await page.goto("/articles");
  await page.getByRole("button", { name: /^Desk: / }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await fits(page, "the desks");
  await page.keyboard.press("Escape");
  for (const item of ["How it is checked…", "Delete this article…"]) {
    await page.getByRole("button", { name: `More for ${title}` }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await fits(page, item);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: `More for ${title}` }).click();
  await page.getByRole("menuitem", { name: "Delete this article…" }).click();
  await page.getByRole("button", { name: "Delete the article" }).click();
  await expect(page.getByText(`Deleted “${title}”`)).toBeVisible();
  await fits(page, "what was deleted");
  await page.goto("/desk/data");
  await fits(page, "a deleted article");
  await page.getByRole("button", { name: `Restore ${title}` }).click();
  await expect(page.getByText(`Restored “${title}”`)).toBeVisible();
  await fits(page, "what was restored");
  await page.goto("/desk");
  await page.getByRole("combobox", { name: `Role of ${name}` }).selectOption("Editor");
  await expect(page.getByRole("button", { name: `Make ${name} an editor` })).toBeVisible();
  await fits(page, "a change of role");
  await page.getByRole("button", { name: `Remove ${name}…` }).click();
  await fits(page, "a removal");
  await openDesk(page, path);
  await fits(page, path);
  const saved = page.getByText("Saved", { exact: true });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    expect.soft(await saved.evaluate((each) => each.scrollWidth - each.clientWidth), "Saved").toBe(0);
  }
  await page.getByRole("button", { name: /^Sentence 1, / }).focus();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Show evidence and notes" }).click();
  await fits(page, "the claim");
  for (const place of ["/inbox", path, "/desk"]) {
    await guest.goto(place);
    await fits(guest, `${place} of ${name}`);
  }
});

/** Nothing scrolls sideways, and nothing is cut off where the page itself does not scroll, on a phone or a desk. */
async function fits(page: Page, what: string): Promise<void> {
  await expect(page.getByText("Loading the articles")).toHaveCount(0);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    // What a script places follows the window a frame later.
    await expect.soft.poll(() => tooWide(page), { message: `${what}, ${width} px` }).toEqual([]);
  }
}

const tooWide = (page: Page) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll(
        "html, main, .reading, .inspector, [role=menu], [role=dialog], [data-sonner-toast]",
      ),
      (each) => ({
        what: each.role ?? each.className,
        more: Math.max(
          each.scrollWidth - each.clientWidth,
          Math.floor(each.getBoundingClientRect().right - document.documentElement.clientWidth),
        ),
      }),
    ).filter(({ more }) => more > 0),
  );

import type { Browser, BrowserContext, Page } from "@playwright/test";
import { letters } from "./colleague";
import { axe, bringIn, expect, openDesk, owner, post, signIn, test } from "./fixtures";

const text = "It rained for 40 days. Nobody sang. The mayor left. It snowed.";
const password = "a password of the guest";
const unsentKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("stet:unsent:")));

test("F19 G04 T8 T21 work done offline survives a crash, is saved once, and what clashes is chosen", async ({
  desk,
  browser,
  baseURL,
}) => {
  const boss = await desk.signedIn();
  const path = await bringIn(boss, text, "Rain over Harwick");
  const claim = await post(boss.request, `${path}/claims`, { sentence: 0 });
  const source = { url: "https://example.org/rain", stance: "supports", quote: "It rained." };
  const { id: evidenceId } = await post(boss.request, `/claims/${claim.id}/evidence`, source);
  const guest = await signUp(boss, browser, baseURL);
  const { context } = guest;
  let page = await context.newPage();
  await openDesk(page, path);

  // Offline: a mark, a verdict with its justification, a change of evidence; and a note that is not sent.
  await context.setOffline(true);
  await page.getByRole("button", { name: "Sentence 2, unchecked" }).click();
  await page.keyboard.press("d");
  await page.getByRole("button", { name: "Sentence 3, unchecked" }).click();
  await justify(page, "Asked the town hall.");
  await page.keyboard.press("u");
  await page.keyboard.press("b");
  await expect(page.getByText(/You are offline/).first()).toBeVisible();
  await page.getByRole("button", { name: /^Sentence 1,/ }).click();
  await page.getByRole("button", { name: /^Edit evidence/ }).click();
  await page.getByRole("textbox", { name: "Quotation" }).fill("It rained for 41 days.");
  await page.getByRole("textbox", { name: "Title" }).fill("The rain book");
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.getByRole("button", { name: "Sentence 4, unchecked" }).click();
  await justify(page, "Snow is not in the almanac.");
  await expect(page.getByText("Offline, 3 waiting")).toBeVisible();
  expect(await axe(page)).toEqual([]);

  // The tab dies. Meanwhile somebody changes the same evidence.
  await page.close();
  const changed = await boss.request.patch(`/api/v1/evidence/${evidenceId}`, {
    data: { quote: "It rained for 39 days.", publisher: "Harwick Press" },
    headers: { "sec-fetch-site": "same-origin", "if-match": '"1"' },
  });
  expect(changed.status()).toBe(200);

  // A new tab shows it all, though the desk cannot be reached yet.
  await context.setOffline(false);
  page = await context.newPage();
  await page.route("**/api/v1/**", (route) => route.abort());
  await openDesk(page, path);
  await expect(page.getByText("Offline, 3 waiting")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Sentence 2, disputed/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Sentence 3, unverified/ })).toBeVisible();
  await page.getByRole("button", { name: "Sentence 4, unchecked" }).click();
  await expect(page.getByRole("textbox", { name: "Justification" })).toHaveValue(
    "Snow is not in the almanac.",
  );

  await page.unroute("**/api/v1/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByRole("button", { name: "1 not saved" })).toBeVisible();
  await expect(page.getByText("The rest is saved")).toBeVisible();
  expect(await judged(boss, path)).toEqual([
    ["It rained for 40 days.", []],
    ["Nobody sang.", [["disputed", null]]],
    ["The mayor left.", [["unverified", "Asked the town hall."]]],
  ]);

  // Both versions, by keyboard.
  await page.getByRole("button", { name: "1 not saved" }).press("Enter");
  const list = page.getByRole("dialog", { name: "Not saved" });
  await expect(list.getByText("Sentence 1, evidence changed")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await list.getByRole("button", { name: "Choose" }).press("Enter");
  const panel = page.getByRole("form", { name: `${owner} changed this evidence too` });
  await expect(panel).toBeFocused();
  expect(await axe(page)).toEqual([]);
  await panel.getByRole("button", { name: "Save" }).press("Enter");
  await expect(panel.getByText("Choose one of the two.")).toBeVisible();
  await expect(panel.getByRole("radio", { name: /^Theirs .* It rained for 39 days/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(panel.getByRole("radio", { name: "Yours It rained for 41 days." })).toBeChecked();
  await panel.getByRole("button", { name: "Save" }).press("Enter");
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Edit evidence/ })).toBeFocused();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const { items } = await claims(boss, path);
  expect(items[0]?.evidence).toMatchObject([
    { quote: "It rained for 41 days.", title: "The rain book", publisher: "Harwick Press" },
  ]);
  expect(await unsentKeys(page)).toEqual([]);

  // The session ends with a write waiting; whoever signs in next neither sees nor sends it.
  await context.clearCookies();
  await page.getByRole("button", { name: "Sentence 4, unchecked" }).click();
  await page.keyboard.press("n");
  await expect(page.getByText("Signed out, 1 waiting")).toBeVisible();
  const other = await context.newPage();
  await signIn(other);
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByText("Somebody else is signed in, 1 waiting")).toBeVisible();
  await openDesk(other, path);
  await expect(other.getByRole("button", { name: "Sentence 4, unchecked" })).toBeVisible();
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  await other.goto("/articles");
  await signOut(other);
  await expect(other).toHaveURL(/\/sign-in/);
  expect((await unsentKeys(other)).length).toBe(1);

  // Its own person signs in again: now it can be sent. What is not, signing out asks about.
  await guest.signIn(other, path);
  await expect(other.getByRole("button", { name: /^Sentence 4, no check needed/ })).toBeVisible();
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  await page.close();
  expect((await claims(boss, path)).items).toHaveLength(4);
  await other.route("**/api/v1/**", (route) => route.abort());
  await other.getByRole("button", { name: /^Sentence 4/ }).click();
  await other.keyboard.press("d");
  await expect(other.getByText("Offline, 1 waiting")).toBeVisible();
  const articles = await context.newPage();
  await articles.goto("/articles");
  await expect(articles.getByText("1 change is not saved yet. Open the article to save it.")).toBeVisible();
  await signOut(articles);
  const asking = articles.getByRole("dialog", { name: "1 change was not saved yet" });
  await expect(asking).toBeVisible();
  expect(await axe(articles)).toEqual([]);
  await asking.getByRole("button", { name: "Sign out and lose it" }).click();
  await expect(articles).toHaveURL(/\/sign-in/);
  await expect(other).toHaveURL(/\/sign-in/);
  expect(
    await articles.evaluate(() => Object.keys(localStorage).filter((key) => /^stet:/.test(key))),
  ).toEqual([]);
});

type Listed = {
  items: {
    text: string;
    assessments: { verdict: string; justification: string | null }[];
    evidence: object[];
  }[];
};

/** All claims of the article, as the desk has them, in the order of the text. */
async function claims(page: Page, path: string): Promise<Listed> {
  const { items } = (await (await page.request.get(`/api/v1${path}/claims`)).json()) as Listed;
  return { items: items.sort((one, other) => text.indexOf(one.text) - text.indexOf(other.text)) };
}

async function judged(page: Page, path: string) {
  const { items } = await claims(page, path);
  return items.map(({ text: words, assessments }) => [
    words,
    assessments.map(({ verdict, justification }) => [verdict, justification]),
  ]);
}

async function justify(page: Page, note: string): Promise<void> {
  await page.getByRole("textbox", { name: "Justification" }).fill(note);
  await page.keyboard.press("Escape");
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /account, theme and sign out$/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
}

/** Somebody new on the desk that `boss` looks at, in a browser of their own. */
async function signUp(boss: Page, browser: Browser, baseURL: string | undefined) {
  const own = letters();
  const email = `${own}@example.org`;
  await boss.goto("/desk");
  await boss.getByRole("textbox", { name: "E-mail of the person" }).fill(email);
  await boss.getByRole("combobox", { name: "Role", exact: true }).selectOption("Reviewer");
  await boss.getByRole("button", { name: "Make a link" }).click();
  const link = await boss.getByRole("textbox", { name: `The link for ${email}` }).inputValue();
  const context: BrowserContext = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("textbox", { name: "Your name" }).fill(`Gina ${own}`);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Make the account and join" }).click();
  await expect(page).toHaveURL(/\/articles$/);
  await page.close();
  return {
    context,
    signIn: async (again: Page, path: string) => {
      await again.goto(`/sign-in?next=${encodeURIComponent(path)}`);
      await again.getByRole("textbox", { name: "E-mail" }).fill(email);
      await again.getByRole("textbox", { name: "Password" }).fill(password);
      await again.getByRole("button", { name: "Sign in" }).click();
      await again.locator(".desk:not([data-waiting])").waitFor();
    },
  };
}

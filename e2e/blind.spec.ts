import type { Browser, Page } from "@playwright/test";
import { letters } from "./colleague";
import { axe, expect, openDesk, post, test } from "./fixtures";

const text = "It rained for 40 days. Nobody sang.\n\nWhat next?";
const finding = "The almanac says four days.";
const sentence = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const saved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();
const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });

test("two reviewers judge blindly, an editor decides by keyboard, and all see the outcome", async ({
  desk,
  browser,
  baseURL,
}) => {
  const page = await desk.signedIn();
  const { deskId, articleId, path } = await makeBlindDesk(page);
  const [ana, ben, eva] = await Promise.all(
    (["reviewer", "reviewer", "editor"] as const).map((role, at) =>
      signUp({ page, browser, baseURL, deskId, role, name: newName(["Ana", "Ben", "Eva"][at] ?? "") }),
    ),
  );
  if (!ana || !ben || !eva) throw new Error("Three people sign up.");

  await openDesk(ana.page, path);
  await sentence(ana.page, "Sentence 1, unchecked").focus();
  await ana.page.keyboard.press("w");
  await ana.page.keyboard.type(finding);
  await ana.page.keyboard.press("Escape");
  await ana.page.keyboard.press("d");
  await ana.page.keyboard.press("5");
  await saved(ana.page);
  await expect(inspector(ana.page).getByText("1 of 2 reviewers has judged this: you.")).toBeVisible();

  await openDesk(ben.page, path);
  await sentence(ben.page, "Sentence 1, unchecked").focus();
  const told = "1 of 2 reviewers has judged this. You see it when yours is in.";
  await expect(inspector(ben.page).getByText(told)).toBeVisible();
  expect(await ben.page.content()).not.toContain(finding);
  await ben.page.getByRole("link", { name: "Waiting for me 1" }).click();
  await expect(ben.page).toHaveURL(/show=second/);
  await check(ben.page, "a first judgement that is not seen");
  await sentence(ben.page, "Sentence 1, unchecked").focus();
  await ben.page.keyboard.press("u");
  await saved(ben.page);
  await expect(
    inspector(ben.page).getByText("You see it when yours has all that its verdict needs."),
  ).toBeVisible();
  await expect(inspector(ben.page).getByText(finding)).toHaveCount(0);
  await ben.page.keyboard.press("w");
  await ben.page.keyboard.type("Nobody kept a record.");
  await ben.page.keyboard.press("Control+Enter");
  await expect(inspector(ben.page).getByText(finding).first()).toBeVisible();
  await expect(inspector(ben.page).getByText("An editor decides between them.")).toBeVisible();
  await check(ben.page, "reviewers who differ, as a reviewer sees them");

  await openDesk(eva.page, `${path}?show=disagreed`);
  await expect(eva.page.getByRole("link", { name: "Needs an editor 1" })).toBeVisible();
  const pair = inspector(eva.page).getByRole("list", { name: "Judgements that differ" });
  await expect(pair.getByRole("listitem")).toHaveCount(2);
  await check(eva.page, "the decision to take");
  await eva.page.keyboard.press("v");
  await expect(eva.page.getByRole("radio", { name: "Sourced" }).last()).toBeFocused();
  await eva.page.keyboard.press("ArrowDown");
  await eva.page.keyboard.press("ArrowDown");
  await eva.page.keyboard.press("Control+Enter");
  await expect(inspector(eva.page).getByRole("alert")).toContainText("Choose a reason code.");
  await eva.page.keyboard.press("Tab");
  await eva.page.keyboard.type("wrong");
  await eva.page.keyboard.press("Tab");
  await eva.page.keyboard.type("The almanac is the better source.");
  await eva.page.keyboard.press("Control+Enter");
  await expect(sentence(eva.page, "Sentence 1, disputed")).toBeFocused();
  await expect(inspector(eva.page).getByText("Decided: Disputed · wrong figure")).toBeVisible();
  await expect(eva.page.getByRole("link", { name: "Needs an editor 0" })).toBeVisible();
  await check(eva.page, "a decision");

  for (const reviewer of [ana, ben]) {
    await openDesk(reviewer.page, path);
    await sentence(reviewer.page, "Sentence 1, disputed").focus();
    await expect(inspector(reviewer.page).getByText("The almanac is the better source.")).toBeVisible();
    await expect(inspector(reviewer.page).getByText("The reviewers differed")).toBeVisible();
  }
  await ben.page.goto(`${path}/report`);
  await expect(ben.page.getByText(`Decided by ${eva.name}`).first()).toBeVisible();
  await check(ben.page, "a report with a decision");

  await page.goto("/articles");
  await page.getByRole("button", { name: "More for Rain over Harwick" }).click();
  await page.getByRole("menuitem", { name: "How it is checked…" }).click();
  await expect(page.getByRole("dialog", { name: "How this article is checked" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("combobox", { name: "Blind second review" }).selectOption("No");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("“Rain over Harwick” is checked by rules of its own")).toBeVisible();
  const article = (await (await page.request.get(`/api/v1/articles/${articleId}`)).json()) as {
    policy: object;
  };
  expect(article.policy).toEqual({ blindReview: false });
});

test("an open screen shows that a colleague judged but not what, and both show all once the second is in", async ({
  desk,
  browser,
  baseURL,
}) => {
  const page = await desk.signedIn();
  const { deskId, path } = await makeBlindDesk(page);
  const [ana, ben] = await Promise.all(
    ["Ana", "Ben"].map((name) =>
      signUp({ page, browser, baseURL, deskId, role: "reviewer", name: newName(name) }),
    ),
  );
  if (!ana || !ben) throw new Error("Two people sign up.");
  await Promise.all([openDesk(ana.page, path), openDesk(ben.page, path)]);
  for (const each of [ana, ben]) await sentence(each.page, "Sentence 1, unchecked").focus();

  await ana.page.keyboard.press("w");
  await ana.page.keyboard.type(finding);
  await ana.page.keyboard.press("Escape");
  await ana.page.keyboard.press("d");
  await ana.page.keyboard.press("5");
  await saved(ana.page);
  const said = "Ask the almanac’s editor.";
  const [claim] = (
    (await (await ana.page.request.get(`/api/v1${path}/claims`)).json()) as { items: { id: string }[] }
  ).items;
  await post(ana.page.request, `/claims/${claim?.id}/comments`, { text: said });
  const told = "1 of 2 reviewers has judged this. You see it when yours is in.";
  await expect(inspector(ben.page).getByText(told)).toBeVisible();
  // Nothing of it has come to the screen: not the verdict, not the reasons, not what was said.
  await expect(sentence(ben.page, "Sentence 1, unchecked")).toBeAttached();
  await expect(inspector(ana.page).getByText(said)).toBeVisible();
  for (const hidden of [finding, said]) expect(await ben.page.content()).not.toContain(hidden);

  await ben.page.keyboard.press("w");
  await ben.page.keyboard.type("Nobody kept a record.");
  await ben.page.keyboard.press("Escape");
  await ben.page.keyboard.press("u");
  for (const each of [ana, ben]) {
    await expect(inspector(each.page).getByText("An editor decides between them.")).toBeVisible();
    await expect(inspector(each.page).getByText(finding).first()).toBeAttached();
    await expect(inspector(each.page).getByText(said)).toBeVisible();
    const pair = inspector(each.page).getByRole("list", { name: "Judgements that differ" });
    await expect(pair.getByRole("listitem")).toHaveCount(2);
    await expect(pair).toContainText("Disputed");
    await expect(pair).toContainText("Unverified");
  }
});

/** No fault that axe finds, and nothing wider than a telephone's screen. */
async function check(page: Page, what: string): Promise<void> {
  expect(await axe(page), what).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider, what).toBe(0);
  if (size) await page.setViewportSize(size);
}

/** A desk on which two judge each claim blindly, with an article. */
async function makeBlindDesk(page: Page) {
  const { id: deskId, version } = await post(page.request, "/desks", { name: newName("Blind desk") });
  const policy = { reviewersPerClaim: 2, blindReview: true };
  const headers = { "sec-fetch-site": "same-origin", "if-match": `"${version}"` };
  const changed = await page.request.patch(`/api/v1/desks/${deskId}`, { data: { policy }, headers });
  expect(changed.status(), await changed.text()).toBe(200);
  const article = { text, title: "Rain over Harwick", deskId };
  const { id: articleId } = await post(page.request, "/articles", article);
  await page.request.post(`/api/v1/desks/${deskId}/choose`, { data: {}, headers });
  return { deskId, articleId, path: `/articles/${articleId}` };
}

type Signing = {
  page: Page;
  browser: Browser;
  baseURL: string | undefined;
  deskId: string;
  role: string;
  name: string;
};

/** Somebody new in a browser of their own, who joins the desk by a link. */
async function signUp({ page, browser, baseURL, deskId, role, name }: Signing) {
  const email = `${name.replace(/\W/g, "")}@example.org`;
  const invited = { email, role };
  const { link } = await post<{ link: string }>(page.request, `/desks/${deskId}/invitations`, invited);
  const guest = await (await browser.newContext({ baseURL })).newPage();
  await guest.goto(link);
  await guest.getByRole("textbox", { name: "Your name" }).fill(name);
  await guest.getByRole("textbox", { name: "Password" }).fill("a password of the guest");
  await guest.getByRole("button", { name: "Make the account and join" }).click();
  await expect(guest).toHaveURL(/\/articles$/);
  return { page: guest, name };
}

const newName = (first: string) => `${first} ${letters()}`;

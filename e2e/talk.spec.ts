import type { Browser, Page } from "@playwright/test";
import { axe, expect, openDesk, owner, post, test } from "./fixtures";

const text = "It rained for 40 days. Nobody sang.\n\nWhat next?";
const sentence = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const thread = (page: Page, name: RegExp) => page.getByRole("group", { name });
const comment = (page: Page) => page.getByRole("textbox", { name: "Comment" });
const saved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();

test("two people talk: a thread with a mention by keyboard alone, a question, its answer and its end", async ({
  desk,
  browser,
  baseURL,
}) => {
  const ana = await desk.signedIn();
  const { path, guest: ben, name } = await withGuest(ana, browser, baseURL);

  // By keyboard alone: a thread that names the other.
  await openDesk(ana, path);
  await sentence(ana, "Sentence 1, unchecked").focus();
  await ana.keyboard.press("g");
  await expect(comment(ana)).toBeFocused();
  await ana.keyboard.type(`Surely not? @${name.slice(0, 5).toLowerCase()}`);
  const people = ana.getByRole("listbox", { name: "People on this desk" });
  await expect(people.getByRole("option", { name })).toHaveAttribute("aria-selected", "true");
  expect(await axe(ana), "people offered").toEqual([]);
  await ana.keyboard.press("Escape");
  await expect(people).toHaveCount(0);
  await expect(comment(ana)).toBeFocused();
  await ana.keyboard.type(" or @");
  await expect(people.getByRole("option")).toHaveCount(2);
  await ana.keyboard.press("ArrowDown");
  await ana.keyboard.press("ArrowUp");
  await ana.keyboard.press("ArrowDown");
  const [first, second] = await people.getByRole("option").all();
  await expect(first ?? people).toHaveAttribute("aria-selected", "false");
  await expect(second ?? people).toHaveAttribute("aria-selected", "true");
  await ana.keyboard.press("ArrowUp");
  await ana.keyboard.press("Enter");
  await expect(comment(ana)).toHaveValue(`Surely not? @${name.slice(0, 5).toLowerCase()} or @${owner} `);
  await ana.keyboard.type(`and @${name.slice(0, 5)}`);
  await ana.keyboard.press("Tab");
  await ana.keyboard.press("Control+Enter");
  await expect(ana.getByRole("button", { name: "Start a thread" })).toBeFocused();
  await expect(sentence(ana, "Sentence 1, unchecked, 1 open thread")).toBeVisible();
  await saved(ana);

  // The other replies, and asks the author about the next sentence.
  await openDesk(ben, path);
  await sentence(ben, "Sentence 1, unchecked, 1 open thread").click();
  const talk = thread(ben, /^Discussion, open$/);
  await expect(talk.getByRole("listitem")).toContainText(`${owner},`);
  await expect(talk.getByText(`@${name}`, { exact: true })).toBeVisible();
  await expect(talk.getByRole("button", { name: /^Edit/ })).toHaveCount(0);
  await talk.getByRole("button", { name: "Reply" }).click();
  await ben.keyboard.type("The minutes say so: https://example.org/minutes.");
  await talk.getByRole("button", { name: "Send", exact: true }).click();
  await expect(talk.getByRole("link", { name: "https://example.org/minutes" })).toHaveAttribute(
    "rel",
    "noopener noreferrer nofollow ugc",
  );
  await ben.keyboard.press("Escape");
  await ben.keyboard.press("j");
  await ben.keyboard.press("g");
  await ben.getByRole("radio", { name: "Question to the author" }).check();
  await comment(ben).fill("Who says that nobody sang?");
  await ben.keyboard.press("Control+Enter");
  const asked = thread(ben, /^Question to the author, open$/);
  await expect(asked.getByRole("button", { name: "Resolve" })).toHaveCount(0);
  await expect(ben.getByRole("link", { name: "Open threads 2" })).toBeVisible();
  await saved(ben);

  // The first answers it, and both threads are resolved.
  await ana.goto(`${path}?show=threads`);
  await expect(sentence(ana, "Sentence 1, unchecked, 1 open thread")).toBeFocused();
  await expect(thread(ana, /^Discussion/).getByText("The minutes say so:")).toBeVisible();
  expect(await axe(ana), "discussion").toEqual([]);
  await thread(ana, /^Discussion/)
    .getByRole("button", { name: "Resolve" })
    .click();
  await expect(thread(ana, /^Discussion, resolved$/).getByRole("button", { name: "Reopen" })).toBeFocused();
  await expect(sentence(ana, "Sentence 1, unchecked")).toBeVisible();
  await sentence(ana, "Sentence 2, unchecked, 1 open thread").click();
  const question = thread(ana, /^Question to the author/);
  await question.getByRole("button", { name: "Reply" }).click();
  await ana.keyboard.type("The choir’s own minutes.");
  await question.getByRole("checkbox", { name: "This answers the question" }).check();
  await question.getByRole("button", { name: "Send", exact: true }).click();
  await expect(thread(ana, /^Question to the author, answered$/)).toBeVisible();
  await saved(ana);
  await openDesk(ben, path);
  await sentence(ben, "Sentence 2, unchecked, 1 open thread").click();
  await thread(ben, /answered$/)
    .getByRole("button", { name: "Resolve" })
    .click();
  await expect(ben.getByRole("link", { name: "Open threads 0" })).toBeVisible();
  await saved(ben);

  // The one who answered sees it end.
  await expect(thread(ana, /^Question to the author, resolved$/)).toBeVisible();
  const { items } = (await (await ana.request.get(`/api/v1${path}/threads`)).json()) as {
    items: { state: string; comments: { mentions: string[] }[] }[];
  };
  expect(items.map(({ state, comments }) => [state, comments.length])).toEqual([
    ["resolved", 2],
    ["resolved", 2],
  ]);
  expect(items[0]?.comments[0]?.mentions).toHaveLength(2);
});

test("C19 a hostile comment is text, its draft outlives a reload, and deleting it can be undone", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const alarms: string[] = [];
  page.on("dialog", (dialog) => {
    // Leaving with something unsaved asks; nothing else may.
    if (dialog.type() !== "beforeunload") alarms.push(dialog.message());
    void dialog.accept();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith("http://localhost")) alarms.push(request.url());
  });
  const { id } = await post(page.request, "/articles", { text, title: "Rain over Harwick" });
  const path = `/articles/${id}`;
  const hostile =
    '<img src=x onerror="alert(1)"> ![x](https://evil.example/x.png) [y](javascript:alert(1)) <script>alert(1)</script> https://bank.example@evil.example/ \u202Egnp.exe';
  await page.setViewportSize({ width: 390, height: 844 });
  await openDesk(page, path);
  await sentence(page, "Sentence 1, unchecked").click();
  await page.getByRole("button", { name: "Show evidence and notes" }).click();
  await page.getByRole("button", { name: "Start a thread" }).click();
  await comment(page).fill(hostile);
  await sentence(page, "Sentence 2, unchecked").click();
  await expect(comment(page)).toHaveCount(0);
  await openDesk(page, path);
  await page.getByRole("button", { name: "Show evidence and notes" }).click();
  await expect(comment(page)).toHaveValue(hostile);
  await comment(page).press("Control+Enter");
  const said = thread(page, /^Discussion/);
  await expect(said.getByText("onerror")).toContainText("<script>alert(1)</script>");
  await expect(said.getByRole("img")).toHaveCount(0);
  await expect(said.getByRole("link")).toHaveText(["https://evil.example/x.png"]);
  await saved(page);

  await said.getByRole("button", { name: "Edit your comment" }).click();
  await comment(page).fill("Never mind.");
  await said.getByRole("button", { name: "Save" }).click();
  await expect(said.getByText(/edited/)).toBeVisible();
  await saved(page);
  await said.getByRole("button", { name: "Delete your comment" }).click();
  await said.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText("Nothing said yet.")).toBeVisible();
  await expect(sentence(page, "Sentence 1, unchecked")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start a thread" })).toBeFocused();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(said.getByText("Never mind.")).toBeVisible();

  // Words of a sentence have threads of their own.
  await page.setViewportSize({ width: 1440, height: 900 });
  await sentence(page, "Sentence 2, unchecked").focus();
  await page.keyboard.press("x");
  await page.keyboard.press("g");
  await expect(comment(page)).toBeFocused();
  await page.keyboard.type("Not one?");
  await page.keyboard.press("Control+Enter");
  await expect(said).toContainText("Nobody");
  await expect(sentence(page, "Sentence 2, unchecked, 1 open thread")).toBeVisible();
  expect(alarms).toEqual([]);
});

/** A desk of its own with an article, and a second person on it, a reviewer, in a browser of their own. */
async function withGuest(page: Page, browser: Browser, baseURL: string | undefined) {
  const headers = { "sec-fetch-site": "same-origin" };
  const { id: deskId } = await post(page.request, "/desks", { name: "Talk desk" });
  expect((await page.request.post(`/api/v1/desks/${deskId}/choose`, { headers })).status()).toBe(204);
  const { id } = await post(page.request, "/articles", { deskId, text, title: "Rain over Harwick" });
  const [email, password, name] = [
    `talk-guest-${Date.now()}@example.org`,
    "a password of the guest",
    "Benno Guest",
  ];
  const invitation = { email, role: "reviewer" };
  const { link } = await post<{ link: string }>(page.request, `/desks/${deskId}/invitations`, invitation);
  const token = new URL(link).searchParams.get("token");
  await post(page.request, "/invitations/sign-up", { token, name, password });
  const guest = await (await browser.newContext({ baseURL })).newPage();
  await guest.goto("/sign-in");
  await guest.getByRole("textbox", { name: "E-mail" }).fill(email);
  await guest.getByRole("textbox", { name: "Password" }).fill(password);
  await guest.getByRole("button", { name: "Sign in" }).click();
  await expect(guest).toHaveURL(/\/articles$/);
  return { path: `/articles/${id}`, guest, name };
}

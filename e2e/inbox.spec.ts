import { colleague, newDesk } from "./colleague";
import { axeInBoth, expect, owner, post, test } from "./fixtures";

test("what concerns a person is in their inbox, is counted until they have read it, and leads to its place", async ({
  desk,
  browser,
}) => {
  const ana = await desk.signedIn();
  const deskId = await newDesk(ana);
  const { guest: ben, name } = await colleague(ana, browser, deskId, "reviewer");
  const text = "It rained for 40 days. Nobody sang.\n\nWhat next?";
  const article = await post(ana.request, "/articles", { deskId, text, title: "Rain over Harwick" });
  const members = await ana.request.get(`/api/v1/desks/${deskId}/members`);
  const { items } = (await members.json()) as { items: { id: string; name: string }[] };
  const benId = items.find((member) => member.name === name)?.id;
  const claim = await post(ana.request, `/articles/${article.id}/claims`, { sentence: 1 });
  const said = { text: `Who says so, @${name}?`, mentions: [benId] };
  await post(ana.request, `/claims/${claim.id}/comments`, said);
  await post(ana.request, `/articles/${article.id}/ranges`, { from: 2, to: 2, assigneeId: benId });

  await ben.goto("/articles");
  await ben.getByRole("link", { name: "Inbox, 2 unread" }).press("Enter");
  await expect(ben.getByRole("heading", { level: 1, name: "Inbox" })).toBeVisible();
  const things = ben.getByRole("list", { name: "Inbox" }).getByRole("listitem");
  await expect(things).toHaveCount(2);
  await expect(things.first()).toContainText("What next?");
  await expect(things.last()).toContainText(`Who says so, @${name}?`);
  expect(await axeInBoth(ben)).toEqual([]);

  await ben.getByRole("link", { name: `${owner} mentioned you` }).click();
  await expect(ben.getByRole("button", { name: /^Sentence 2, .*1 open thread/ })).toBeFocused();
  await ben.goto("/inbox?show=unread");
  await expect(things).toHaveCount(1);
  await expect(ben.getByRole("link", { name: "Inbox, 1 unread" })).toBeVisible();
  await ben.getByRole("button", { name: "Mark all as read" }).click();
  await expect(ben.getByRole("heading", { name: "Nothing is unread" })).toBeVisible();
  await expect(ben.getByRole("link", { name: "Inbox", exact: true })).toBeVisible();
});

import { expect, openDesk, post, test } from "./fixtures";

test("a list's own marks and a byline's own “By” are not said twice", async ({ desk }) => {
  const page = await desk.signedIn();
  const title = "Rain by the list";
  const typed = await post(page.request, "/articles", {
    title,
    byline: "By Ana Reporter",
    text: "It rained.\n\n- It was wet.\n- It was cold.",
  });
  const markdown = { title, markdown: "It rained.\n\n- It was wet.\n- It was cold." };
  const listed = await post(page.request, "/articles", markdown);
  for (const { id, mark, bullet, style } of [
    { ...typed, mark: "- ", bullet: "none", style: "none" },
    { ...listed, mark: "", bullet: '"•"', style: "disc" },
  ]) {
    await openDesk(page, `/articles/${id}`);
    const items = page.locator(".article").getByRole("listitem");
    await expect(items).toHaveText([`${mark}It was wet.`, `${mark}It was cold.`]);
    expect(await items.first().evaluate((each) => getComputedStyle(each, "::before").content)).toBe(bullet);
    await page.goto(`/articles/${id}/report`);
    const printed = page.locator(".report-article").getByRole("listitem");
    await expect(printed.first()).toHaveCSS("list-style-type", style);
    const file = await page.request.get(`/api/v1/articles/${id}/report?format=md`);
    expect(await file.text()).toMatch(/^\\?- It was wet\./m);
  }
  await page.goto(`/articles/${typed.id}`);
  await expect(page.locator(".article-by")).toHaveText(/^By Ana Reporter · /);
  await page.goto("/articles?q=Rain+by+the+list");
  const row = page.getByRole("listitem").filter({ has: page.locator(`a[href="/articles/${typed.id}"]`) });
  await expect(row.getByText(/^By Ana Reporter · \d+ words/)).toBeVisible();
});

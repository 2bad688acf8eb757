import { axeInBoth, bringIn, expect, test } from "./fixtures";

test("axe finds nothing on any screen, in light and in dark", async ({ desk }) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, "It rained for 40 days. Nobody sang.\n\nWhat next?");
  for (const place of [
    "/articles",
    "/articles/new",
    path,
    `${path}/report`,
    `${path}/log`,
    `${path}/annotations`,
    "/inbox",
    "/desk",
    "/account",
  ]) {
    await page.goto(place);
    // Not the skeleton that stands in for a page while it is fetched, which has no heading.
    await expect(page.getByRole("main").getByRole("heading", { level: 1 }).first()).toBeAttached();
    expect(await axeInBoth(page), place).toEqual([]);
  }
  await page.goto(path);
  await page.getByRole("button", { name: /^Sentence 1, unchecked/ }).focus();
  await page.keyboard.press("d");
  await page.keyboard.press("e");
  await expect(page.getByRole("form")).toBeVisible();
  expect(await axeInBoth(page), "evidence form").toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Preflight/ }).click();
  expect(await axeInBoth(page), "preflight").toEqual([]);
  await page.context().clearCookies();
  for (const place of ["/sign-in", "/sign-in/forgot", "/sign-in/reset?token=old"]) {
    await page.goto(place);
    expect(await axeInBoth(page), place).toEqual([]);
  }
});

test("the desk fits 390 px without scrolling sideways", async ({ desk }) => {
  const page = await desk.signedIn();
  await page.setViewportSize({ width: 390, height: 844 });
  const path = await bringIn(page, "It rained for 40 days. Nobody sang.");
  for (const place of [
    "/articles",
    "/articles/new",
    path,
    `${path}/report`,
    `${path}/annotations`,
    "/desk",
    "/account",
  ]) {
    await page.goto(place);
    await expect(page.getByRole("main").first()).toBeVisible();
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, place).toBe(0);
  }
});

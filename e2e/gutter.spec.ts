import { expect, openDesk, post, test } from "./fixtures";

test("a sentence's number stands whole on one line, with its ring, on a phone and on a wide screen", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const text = Array.from({ length: 1100 }, (_, at) => `It rained for ${at} days.`).join(" ");
  const { id } = await post(page.request, "/articles", { title: "Numbers in the gutter", text });
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await openDesk(page, `/articles/${id}#s1090`);
    const number = page.locator("#s1090");
    await expect(number).toHaveCSS("white-space", "nowrap");
    await number.focus();
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await expect(number).toBeFocused();
    const { room, needed } = await number.evaluate((each: HTMLElement) => {
      const room = each.offsetWidth;
      each.style.width = "max-content";
      return { room, needed: each.offsetWidth };
    });
    // The ring is drawn around the number, four pixels wide with its distance.
    expect(room).toBeGreaterThanOrEqual(needed + 4);
  }
});

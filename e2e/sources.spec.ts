import { bringIn, expect, openDesk, post, test } from "./fixtures";

test("an address says where else in the article it is used already, in the order of the text", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, "It rained. Nobody sang. The bells rang.");
  const source = { url: "https://example.org/rain", stance: "supports" };
  for (const sentence of [2, 0]) {
    const { id } = await post(page.request, `${path}/claims`, { sentence });
    await post(page.request, `/claims/${id}/evidence`, source);
  }
  await openDesk(page, path);
  await page.getByRole("button", { name: /^Sentence 2,/ }).click();
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Address" }).fill(source.url);
  await expect(page.getByText("Also used on sentences 1, 3.")).toBeVisible();
});

import { expect, openDesk, post, signIn, test } from "./fixtures";

test("the whole job is done by keyboard, and every step says where one is", async ({ page }) => {
  await signIn(page);
  const { id } = await post(page.request, "/articles", {
    text: "It rained for 40 days. Nobody sang.\n\nWhat next?",
    title: "Rain over Harwick",
  });
  await page.reload();
  const focused = page.locator(":focus");
  const name = (expected: RegExp) => expect(focused).toHaveAccessibleName(expected);
  const tabTo = async (expected: RegExp) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      if (expected.test(await focused.evaluate((element) => element.textContent))) return;
    }
    throw new Error(`Sixty tabs lead to nothing called ${expected.source}.`);
  };

  // From the list to the desk.
  await page.keyboard.press("Tab");
  await name(/^Skip to/);
  await tabTo(/^Rain over Harwick/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/articles/${id}`));
  await page.locator(".desk:not([data-waiting])").waitFor();

  // Past the tools into the text: one stop for all of it.
  await openDesk(page, `/articles/${id}`);
  await page.keyboard.press("Tab");
  await name(/^Skip to the article/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await name(/^Sentence 1, unchecked$/);

  // A verdict, its evidence, and back.
  await page.keyboard.press("s");
  await name(/^Sentence 1, sourced, draft$/);
  await expect(page.getByText(/^Sentence 1, sourced, draft\. Still needs: /)).toBeAttached();
  await page.keyboard.press("e");
  await name(/^Address/);
  await page.keyboard.type("https://weather.example.org");
  await page.getByRole("textbox", { name: "Quotation" }).focus();
  await page.keyboard.type("It rained for forty days.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "Sentence 1, sourced, 1 evidence" })).toBeVisible();
  await name(/^Add evidence/);
  await page.keyboard.press("Escape");
  await name(/^Sentence 1, sourced, 1 evidence$/);

  // A dispute with its reason and a justification, and back.
  await page.keyboard.press("j");
  await name(/^Sentence 2, unchecked$/);
  await page.keyboard.press("d");
  await page.keyboard.press("5");
  await name(/^Sentence 2, disputed, draft$/);
  await page.keyboard.press("Enter");
  await name(/^Justification/);
  await page.keyboard.type("The choir sang on Sunday.");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Escape");
  await name(/^Sentence 2, disputed$/);

  // To the inspector and back, to the queue and back.
  await page.keyboard.press("i");
  await name(/^Sentence 2/);
  await page.keyboard.press("Escape");
  await name(/^Sentence 2, disputed$/);
  await page.keyboard.press("q");
  await name(/^Queue$/);
  await page.keyboard.press("Escape");
  await name(/^Sentence 2, disputed$/);

  // The last one needs no check; nothing stands in the way then.
  await page.keyboard.press("Space");
  await name(/^Sentence 3, unchecked$/);
  await page.keyboard.press("2");
  await name(/^Sentence 3, no check needed$/);
  await page.keyboard.press("Space");
  await expect(page.getByText("Every sentence has a verdict.")).toBeAttached();
  await page.keyboard.press("p");
  await expect(page.getByRole("dialog", { name: "Preflight" })).toContainText("Nothing stands in the way");
  await page.keyboard.press("Escape");
  await name(/^Sentence 3, no check needed$/);
});

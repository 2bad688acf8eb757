import type { Page } from "@playwright/test";
import { bringIn, expect, openDesk, post, test } from "./fixtures";

const sentences = Array.from(
  { length: 5000 },
  (_, n) =>
    `The council counted ${n + 1} visitors in the hall, and then twenty more came in from the rain outside.`,
);
const text = Array.from({ length: 1000 }, (_, at) => sentences.slice(at * 5, at * 5 + 5).join(" ")).join(
  "\n\n",
);

test("all of a long article can be searched, selected and copied, and its last sentences marked by key", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, text, "A long enquiry");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDesk(page, path);

  expect(await page.evaluate("window.find('counted 4980 visitors')"), "find in page").toBe(true);
  await page.evaluate("getSelection().anchorNode.parentElement.scrollIntoView()");
  await expect(page.getByRole("button", { name: "Sentence 4980, unchecked" })).toBeInViewport();

  await page.getByRole("button", { name: "Sentence 1, unchecked" }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+c");
  const copied = await page.evaluate<string>("navigator.clipboard.readText()");
  const missing = sentences.filter((sentence) => !copied.includes(sentence));
  expect(missing, "select all and copy").toEqual([]);
  expect(copied).toContain(`${sentences[0]} ${sentences[1]}`);
  await page.evaluate("getSelection().removeAllRanges()");

  await page.evaluate("location.hash = 's4990'");
  await expect(page.getByRole("button", { name: "Sentence 4990, unchecked" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Sentence 4990, unchecked" })).toBeInViewport();
  await page.keyboard.press("u");
  await expect(page.getByRole("button", { name: "Sentence 4990, unverified, draft" })).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.getByRole("button", { name: "Sentence 4991, unchecked" })).toBeFocused();
  for (const key of ["x", "Shift+ArrowRight", "d"]) await page.keyboard.press(key);
  await expect(page.getByRole("button", { name: /^Part 4991a, disputed/ })).toBeAttached();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.evaluate(
    "getSelection().setBaseAndExtent(document.querySelector('#s4990 ~ .mark'), 0, document.querySelector('#s4992'), 0)",
  );
  await page.keyboard.press("ControlOrMeta+c");
  expect(
    (await page.evaluate<string>("navigator.clipboard.readText()")).trim(),
    "copied over marks and their labels, the text and nothing else",
  ).toBe(`${sentences[4989]}\n\n${sentences[4990]}`);
  await page.evaluate("getSelection().removeAllRanges()");

  const laidOut = () =>
    page.evaluate<number>(
      "[...document.querySelectorAll('.block')].filter((block) => block.checkVisibility({ contentVisibilityAuto: true })).length",
    );
  expect(await laidOut(), "on the screen, what is far away is laid out late").toBeLessThan(1000);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await laidOut(), "printed in full").toBe(1000);
  expect(
    await page.evaluate<string>("getComputedStyle(document.querySelector('.article')).color"),
    "in black, from a dark screen too",
  ).toBe("rgb(0, 0, 0)");
});

test("the server's page and the browser draw the same marks, however they came to be", async ({ desk }) => {
  const page = await desk.signedIn();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  const markdown =
    "# Rain\n\nIt rained for 40 days. Nobody sang, or so <they> said & wrote.\n\n- One thing.\n- Another “thing”.\n\n> It will stop.\n\nWho knows? Nobody does.";
  const { id } = await post(page.request, "/articles", { title: "Drawn on both sides", markdown });
  const path = `/articles/${id}`;
  const list = "/articles?q=Drawn+on+both+sides";
  await post(page.request, `${path}/claims`, {
    sentence: 1,
    assessment: { verdict: "unverified", justification: "Asked." },
  });
  await post(page.request, `${path}/claims`, { quote: "40 days", assessment: { verdict: "disputed" } });
  await post(page.request, `${path}/claims`, { quote: "thing.\n\nAnother" }).catch(() => null);

  await page.goto(path);
  await expect(page.getByRole("button", { name: /^Sentence 1,/ })).toBeVisible();
  const fromServer = await drawn(page);
  expect(fromServer).toContain("part-num");
  await page.goto(list);
  await page.locator(`a[href="${path}"]`).click();
  await expect(page.getByRole("button", { name: /^Sentence 1,/ })).toBeVisible();
  expect(await drawn(page), "drawn by the browser").toBe(fromServer);
  await page.locator(".desk:not([data-waiting]):visible").waitFor();

  await page.getByRole("button", { name: /^Sentence 3,/ }).focus();
  for (const key of ["j", "j", "d", "1", "j", "n", "k", "k", "s"]) await page.keyboard.press(key);
  await page.keyboard.press("x");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("u");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.goto(path);
  const again = await drawn(page);
  await page.goto(list);
  await page.locator(`a[href="${path}"]`).click();
  await expect(page.getByRole("button", { name: /^Sentence 1,/ })).toBeVisible();
  expect(await drawn(page), "after marking").toBe(again);
  expect(problems).toEqual([]);
});

const drawn = (page: Page) => page.evaluate<string>("document.querySelector('.article-body').innerHTML");

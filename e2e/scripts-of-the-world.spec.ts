import type { Page } from "@playwright/test";
import { axe, expect, openDesk, post, test } from "./fixtures";

const arabic =
  "# جسر هارويك\n\nافتُتح الجسر في 14 مارس 1931. NASA نشرت صورًا للوادي. هل سيُبنى جسر آخر؟\n\n- شركة Siemens AG ورّدت المعدات.";
const japanese =
  "# ハーウィック橋\n\n橋は1931年3月14日に開通し、約3,200人が集まった。費用は24万ポンドで、見込みの二倍だった。誰も知らない。";

async function bringIn(page: Page, title: string, markdown: string, language: string): Promise<string> {
  const { id } = await post(page.request, "/articles", { title, markdown, language, byline: "ليلى حداد" });
  return `/articles/${id}`;
}

test("an Arabic article is read, walked, quoted, marked, found and exported from right to left", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, "جسر هارويك", arabic, "ar");
  await openDesk(page, path);
  const third = page.getByRole("button", { name: /^Sentence 3,/ });
  await third.focus();
  const words = page.locator(".article-body .mark").filter({ hasText: "NASA" });
  await expect(words).toHaveCSS("direction", "rtl");
  const [number, text] = [await third.boundingBox(), await words.boundingBox()];
  expect(number?.x, "numbers stand where lines begin").toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));

  // A sentence that begins with a Latin name, wherever it is quoted.
  for (const quoted of [
    page.getByRole("complementary").getByRole("blockquote"),
    page.getByRole("navigation", { name: "Queue" }).getByText("NASA"),
  ]) {
    await expect(quoted).toHaveAttribute("lang", "ar");
    await expect(quoted).toHaveCSS("direction", "rtl");
  }
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await page.evaluate("getSelection().toString()"), "to the left comes what is later").toBe(
    "NASA نشرت",
  );
  await page.keyboard.press("d");
  await expect(page.getByRole("button", { name: /^Part 3a, disputed/ })).toBeAttached();
  await page.keyboard.press("Escape");
  await third.focus();
  await page.keyboard.press("j");
  await expect(page.getByRole("button", { name: /^Sentence 4,/ })).toBeFocused();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  const file = await page.request.get(`/api/v1${path}/report?format=html`);
  expect(await file.text()).toMatch(
    /<bdi[^>]*>ليلى حداد<\/bdi>.*<div class="report-article" lang="ar" dir="rtl">/s,
  );

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/articles");
  await page.getByRole("searchbox").fill("هارويك");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("link", { name: "جسر هارويك" }).first()).toBeVisible();
  await expect(
    page
      .getByText(/^By ليلى حداد · \d+ words/)
      .first()
      .locator("bdi"),
  ).toHaveText("ليلى حداد");
});

test("numbers beside lines from right to left stand in their order, before and after a mark", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const short =
    "هطل المطر. لم يغنِّ أحد. ارتفع النهر. نعم. قال العمدة إن الجسر كلّف ٢٤٠ ألف كرونة في ذلك العام.";
  const path = await bringIn(page, "مطر", `${short}\n\n${short}`, "ar");
  await openDesk(page, path);
  const tops = (numbers: string) =>
    page
      .locator(numbers)
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
  const inOrder = async (numbers: string) => {
    const found = await tops(numbers);
    expect(found.length).toBeGreaterThan(9);
    return found.every((top, at) => at === 0 || top > (found[at - 1] ?? top));
  };
  await expect.poll(() => inOrder(".article .num")).toBe(true);
  await page.getByRole("button", { name: /^Sentence 2,/ }).focus();
  await page.keyboard.press("d");
  await expect(page.getByRole("button", { name: /^Sentence 2, disputed/ })).toBeAttached();
  await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
  expect(await inOrder(".article .num")).toBe(true);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => inOrder(".article .num")).toBe(true);

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${path}/report`);
  const places = await page.locator(".report-article .num").evaluateAll((all) =>
    all.map((each) => {
      const { top, right } = each.getBoundingClientRect();
      return { line: Math.round(top / 20), right };
    }),
  );
  expect(places.length).toBeGreaterThan(9);
  const follows = places.map(({ line, right }, at) => {
    const before = places[at - 1];
    return !before || line > before.line || (line === before.line && right < before.right);
  });
  expect(follows).not.toContain(false);
});

test("characters of a Japanese sentence are dragged over and marked, without a space to go by", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const path = await bringIn(page, "ハーウィック橋", japanese, "ja");
  await openDesk(page, path);
  await expect(page.getByText(/ليلى حداد · 51 words/)).toBeVisible();
  const [from, to] = [await placeOf(page, "24万"), await placeOf(page, "で、見込み")];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate("getSelection().toString()")).toBe("24万ポンド");
  await expect(page.getByText("Mark these words")).toBeVisible();
  await page.keyboard.press("d");
  await expect(page.getByRole("button", { name: /^Part 3a, disputed/ })).toBeAttached();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

/** Where on the screen the first of `words` begins. */
function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page
    .locator(".article-body .mark")
    .filter({ hasText: words })
    .last()
    .evaluate((run, sought) => {
      const range = document.createRange();
      const text = run.firstChild ?? run;
      const at = text.textContent?.indexOf(sought) ?? 0;
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    }, words);
}

/** Widths at which the label of a part is on another line than the end of its words, or what follows than the label. */
const tornApart = `(() => {
  const label = document.querySelector(".part-num");
  const block = label.closest("p");
  const middleOf = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { top, bottom } = range.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const textBeside = (way) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    walker.currentNode = label;
    if (way === "previousNode") return walker.previousNode();
    while (walker.nextNode()) if (!label.contains(walker.currentNode)) return walker.currentNode;
  };
  const [before, after] = [textBeside("previousNode"), textBeside("nextNode")];
  const torn = [];
  for (let width = 170; width < 420; width += 2) {
    block.style.width = width + "px";
    const [end, next] = [middleOf(before, before.length - 1), middleOf(after, 0)];
    const { top, bottom } = label.getBoundingClientRect();
    if (Math.abs(end - next) > 12 || Math.abs(end - (top + bottom) / 2) > 18) torn.push(width);
  }
  return torn;
})()`;

for (const [language, text, quote] of [
  ["en", "The mayor opened the bridge on Monday. Nobody sang there.", "opened the bridge on Monday"],
  ["ja", "費用は見込みの二倍だった。誰も知らない。", "費用は見込みの二倍だった"],
] as const)
  test(`no line ends between a part, its label and its full stop (${language})`, async ({ desk }) => {
    const page = await desk.signedIn();
    const { id } = await post(page.request, "/articles", { title: `Part ${language}`, text, language });
    const assessment = { verdict: "unverified", justification: "Asked." };
    for (const words of [{ sentence: 0 }, { quote }])
      await post(page.request, `/articles/${id}/claims`, { ...words, assessment });
    await openDesk(page, `/articles/${id}`);
    expect(await page.evaluate(tornApart)).toEqual([]);
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await page.getByRole("button", { name: /^Sentence 2, / }).focus();
    await expect(inspector).not.toContainText(quote);
    const label = page.getByRole("button", { name: /^Part 1a, / });
    await label.focus();
    await expect(inspector).toContainText(quote);
    await page.keyboard.press("Enter");
    await expect(inspector.getByRole("textbox", { name: "Justification" })).toBeFocused();
    await expect(inspector).toContainText(quote);
    await page.goto(`/articles/${id}/report`);
    await page
      .getByRole("heading", { name: `Part ${language}` })
      .first()
      .waitFor();
    expect(await page.evaluate(tornApart)).toEqual([]);
  });

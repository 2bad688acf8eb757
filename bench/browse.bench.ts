import { makeLargeArticle, twoInFive } from "./large-article";
import { launch, type MeasuredPage, openMeasured } from "./measured-page";
import { median, startDesk } from "./running-desk";
import { serveStatic } from "./static-page";

const rounds = 7;
const steps = 40;

/** Going about on 5,000 sentences with 2,000 claims, 200 of them over others, against a static page of the same. */
async function measure(): Promise<string[]> {
  const desk = await startDesk(3293);
  const browser = await launch();
  try {
    const { id } = await makeLargeArticle(desk, twoInFive);
    const own = await openMeasured(browser, desk.address);
    const url = `${desk.address}/articles/${id}`;
    await own.page.goto(url);
    await own.page.locator(".desk:not([data-waiting])").waitFor();
    const still = await serveStatic(own.page);
    const bare = await openMeasured(browser, desk.address);
    await bare.page.goto(still.address);
    const lines = [
      await compared("scroll through the article, a step", own, bare, scroll, steps),
      await compared("find in page, far down", own, bare, find, 1),
      await compared("show a filter of the queue", own, bare, null, 1),
    ];
    still.stop();
    return lines;
  } finally {
    await browser.close();
    await desk.stop();
  }
}

type Act = (measured: MeasuredPage) => Promise<unknown>;

/** The page must not be told to scroll smoothly by its script: a wheel is what people turn. */
const scroll: Act = async ({ page }) => {
  await page.mouse.move(500, 450);
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel(0, 3000);
    await page.evaluate("probe.painted()");
  }
};

const find: Act = ({ page }) =>
  page.evaluate("getSelection().removeAllRanges(), window.find('counted 4980 visitors')");

const filters = ["Disputed", "Unchecked", "Drafts"];

/** On the desk by a click in the queue, on the static page by a jump to where that leads. */
async function compared(what: string, own: MeasuredPage, bare: MeasuredPage, act: Act | null, per: number) {
  const [taken, least]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const name = filters[round % filters.length] ?? "";
    const click: Act = ({ page }) =>
      page
        .getByRole("navigation", { name: "Queue" })
        .getByRole("link", { name: new RegExp(`^${name}`) })
        .click();
    const jump: Act = ({ page }) => page.evaluate(`location.hash = "s${round * 600 + 10}"`);
    const [mine, theirs] = [
      (await own.during(() => (act ?? click)(own))).task / per,
      (await bare.during(() => (act ?? jump)(bare))).task / per,
    ];
    await Promise.all([toTop(own), toTop(bare)]);
    // The first lays out what no one has seen yet.
    if (round > 0) {
      taken.push(mine);
      least.push(theirs);
    }
  }
  const [mine, theirs] = [median(taken), median(least)];
  return `${what}: CPU ${mine.toFixed(1)} ms, static page ${theirs.toFixed(1)} ms: ratio ${(mine / theirs).toFixed(2)}`;
}

async function toTop({ page }: MeasuredPage): Promise<void> {
  await page.evaluate("(document.querySelector('.reading') ?? document.documentElement).scrollTo(0, 0)");
  await page.waitForTimeout(400);
}

for (const text of await measure()) console.log(text);

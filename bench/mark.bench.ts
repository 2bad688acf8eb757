import { existsSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { median, owner, startDesk } from "./running-desk";

type Made = { id: string };
const sentences = 5000;
const marks = 30;

/** Key to painted mark on an article of 5,000 sentences, against the browser painting an underline on the same page. */
async function measure(): Promise<string[]> {
  const desk = await startDesk(3292);
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const article = await desk.post<Made>("/articles", { text: longText() });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${desk.address}/sign-in`);
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByRole("textbox", { name: "Password" }).fill(owner.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/articles");
    const opened = performance.now();
    await page.goto(`${desk.address}/articles/${article.id}`);
    await page.getByRole("button", { name: /^Sentence 1,/ }).waitFor();
    const openMs = performance.now() - opened;
    const own = await time(page, "mark");
    const bare = await time(page, "bare");
    return [
      `key to painted mark, ${sentences} sentences: median ${own.toFixed(1)} ms, bare underline on the same page ${bare.toFixed(1)} ms, ratio ${(own / bare).toFixed(2)}`,
      `opening that article: ${openMs.toFixed(0)} ms to the first sentence's button`,
    ];
  } finally {
    await browser.close();
    await desk.stop();
  }
}

/** Milliseconds from an act to the second frame after it, which has it on screen. */
async function time(page: Page, what: "mark" | "bare"): Promise<number> {
  const taken = [];
  for (let mark = 0; mark < marks; mark++) {
    await page.keyboard.press("j");
    taken.push(
      await page.evaluate(async (act) => {
        await new Promise((painted) => requestAnimationFrame(painted));
        const start = performance.now();
        if (act === "mark")
          (document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent("keydown", { key: "u", bubbles: true }),
          );
        if (act === "bare")
          document
            .querySelectorAll("article p")[1]
            ?.setAttribute("style", `text-decoration: underline ${Math.random()}px`);
        await new Promise((painted) => requestAnimationFrame(painted));
        await new Promise((done) => setTimeout(done));
        return performance.now() - start;
      }, what),
    );
  }
  return median(taken);
}

function longText(): string {
  const paragraph = (start: number) =>
    Array.from(
      { length: 5 },
      (_, n) =>
        `The council counted ${start + n} visitors in the hall that day, and then twenty more came in from the rain outside.`,
    ).join(" ");
  return Array.from({ length: sentences / 5 }, (_, n) => paragraph(n * 5)).join("\n\n");
}

function browserPath(): string | undefined {
  return (
    process.env.CHROMIUM_PATH ??
    ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path))
  );
}

for (const line of await measure()) console.log(line);

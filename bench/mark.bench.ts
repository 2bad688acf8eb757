import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { makeLargeArticle } from "./large-article";
import { type Cpu, launch, type MeasuredPage, openMeasured } from "./measured-page";
import { median, startDesk } from "./running-desk";
import { serveStatic } from "./static-page";

const loads = 11;
const opens = 5;
const keys = 20;

/** The review desk on 100,000 words with 5,000 marks, against a static page of the same text and marks. */
async function measure(): Promise<string[]> {
  const desk = await startDesk(3292);
  const browser = await launch();
  try {
    const { id } = await makeLargeArticle(desk);
    const short = await desk.post<{ id: string }>("/articles", { title: "A note", text: "It rained." });
    const path = `/articles/${id}`;
    const own = await openMeasured(browser, desk.address);
    await own.page.goto(desk.address + path);
    await own.page.locator("#s5000").waitFor({ state: "attached" });
    const still = await serveStatic(own.page);
    const bare = await openMeasured(browser, desk.address);
    const lines = [
      await loading(own, desk.address + path, `${desk.address}/articles/${short.id}`, bare, still.address),
      ...(await marking(own, desk.address + path, bare, still.address)),
      ...(await opening(own, desk.address, path, "1440 px")),
      await weight(own, desk.address + path),
    ];
    await own.page.setViewportSize({ width: 390, height: 844 });
    await own.devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    lines.push(
      ...(await opening(own, desk.address, path, "390 px, CPU slowed 4 times (to know, no budget)")),
    );
    still.stop();
    return lines;
  } finally {
    await browser.close();
    await desk.stop();
  }
}

async function loading(
  own: MeasuredPage,
  url: string,
  short: string,
  bare: MeasuredPage,
  still: string,
): Promise<string> {
  const kinds = ["desk", "frame", "marks", "plain"] as const;
  const taken: Record<(typeof kinds)[number], Cpu[]> = { desk: [], frame: [], marks: [], plain: [] };
  const before = url.replace(/articles\/.*/, "api/v1/health");
  for (let load = 0; load <= loads; load++) {
    const round = {
      desk: await loadCpu(own, url, before),
      frame: await loadCpu(own, short, before),
      marks: await loadCpu(bare, still, `${still}/?empty`),
      plain: await loadCpu(bare, `${still}/?plain`, `${still}/?empty`),
    };
    // The first fills the caches.
    if (load > 0) for (const kind of kinds) taken[kind].push(round[kind]);
  }
  const ratio = (of: (each: Cpu) => number) =>
    median(taken.desk.map((each, at) => of(each) / of(taken.plain[at] ?? each))).toFixed(2);
  const [desk, frame, marks, plain] = [
    middle(taken.desk),
    middle(taken.frame),
    middle(taken.marks),
    middle(taken.plain),
  ];
  return [
    `load and paint, CPU: desk ${said(desk)}`,
    `  plain page with the same marks and no script ${said(plain)}: ratio, load by load, ${ratio(({ task }) => task)}, by process ${ratio(({ process }) => process)} (budget 1.5)`,
    `  the desk on an article of one sentence ${said(frame)}: what the text and its marks add is ${ms(desk.task - frame.task)}`,
    `  the desk’s own text without its script ${said(marks)} (to know: it, too, leaves for later what is far away)`,
  ].join("\n");
}

/** From navigation until nothing has happened for a while. */
async function loadCpu({ page, during }: MeasuredPage, url: string, from: string): Promise<Cpu> {
  await page.goto(from);
  await page.waitForTimeout(300);
  return during(async () => {
    await page.goto(url, { waitUntil: "load" });
    await page.waitForTimeout(1500);
  });
}

async function marking(own: MeasuredPage, url: string, bare: MeasuredPage, still: string): Promise<string[]> {
  await own.page.goto(url);
  await own.page.waitForTimeout(2000);
  // Around sentence 51, which has no mark.
  const places = Array.from({ length: keys }, (_, n) => 51 + n * 100);
  const go = async (sentence: number) => {
    await own.page.evaluate(`location.hash = "s${sentence}"`);
    await own.page.evaluate("probe.painted()");
    await own.page.waitForTimeout(100);
  };
  const of = async (sentences: number[], key: string) => {
    const taken = [];
    for (const sentence of sentences) {
      await go(sentence);
      taken.push(await pressed(own, `#s${sentence}`, "aria-label", key));
    }
    return taken;
  };
  const added = await of(places, "u");
  const changed = await of(
    places.map((sentence) => sentence + 10),
    "d",
  );
  const walked = [];
  for (const sentence of places) {
    await go(sentence);
    walked.push(await pressed(own, `#s${sentence + 1}`, "aria-current", "j"));
  }
  const pressedOn = async (query: string, selector: (n: number) => string) => {
    await bare.page.goto(`${still}/?${query}`);
    await bare.page.waitForTimeout(500);
    const taken = [];
    for (let n = 1; n <= keys; n++) taken.push(await pressed(bare, selector(n), "aria-label", "u"));
    return taken;
  };
  const nothing = await pressedOn("empty&keys", () => "body");
  const recoloured = await pressedOn("plain&keys", (n) => `#m${n}`);
  const underlined = await pressedOn("keys", (n) => `#s${n}`);
  const hovers = [];
  for (const page of [own, bare]) {
    const taken = [];
    for (let n = 0; n < keys; n++)
      taken.push((await page.during(() => page.page.mouse.move(500 + n * 5, 300 + n * 25))).task);
    hovers.push(median(taken));
  }
  return [
    `to compare, CPU to paint: a key on an empty page that changes nothing to see ${ms(cpuOf(nothing))}, a mark recoloured on the plain page ${ms(cpuOf(recoloured))}`,
    line("add a mark", added, underlined, " (budget 16)"),
    line("change a mark", changed, underlined, " (budget 16)"),
    line("next sentence", walked, underlined),
    `hover: ${ms(hovers[0])} CPU, static page ${ms(hovers[1])}`,
  ];
}

type Pressed = { frames: number; ms: number; cpu: number; settled: number };

async function pressed({ page, read }: MeasuredPage, selector: string, attribute: string, key: string) {
  await page.evaluate(`probe.untilChanged(${JSON.stringify(selector)}, ${JSON.stringify(attribute)})`);
  // The reading comes a little after the paint; what the page does then belongs to the answer.
  await page.evaluate("probe.hold()");
  const before = await read();
  await page.keyboard.press(key);
  const { frames, ms } = await page.evaluate<{ frames: number; ms: number }>("probe.change");
  const painted = await read();
  await page.evaluate("probe.letGo()");
  await page.waitForTimeout(250);
  const settled = await read();
  return { frames, ms, cpu: painted.task - before.task, settled: settled.task - before.task };
}

const cpuOf = (taken: Pressed[]) => median(taken.map(({ cpu }) => cpu));

function line(what: string, own: Pressed[], bare: Pressed[], budget = ""): string {
  const of = (taken: Pressed[], pick: (each: Pressed) => number) => median(taken.map(pick));
  const cpu = cpuOf(own);
  const bareCpu = cpuOf(bare);
  const worst = Math.max(...own.map(({ frames }) => frames));
  return (
    `${what}: CPU ${ms(cpu)} to paint${budget}, ${ms(of(own, (each) => each.settled))} with the answer; ` +
    `painted in frame ${of(own, (each) => each.frames)}, at worst ${worst} (budget 2), after ${ms(of(own, (each) => each.ms))}; ` +
    `bare underline on the static page ${ms(bareCpu)}, after ${ms(of(bare, (each) => each.ms))}: ratio ${(cpu / bareCpu).toFixed(2)}`
  );
}

type LongTask = { startTime: number; duration: number };

async function opening({ page }: MeasuredPage, address: string, path: string, where: string) {
  const taken: Record<"shown" | "interactive" | "whole" | "after", number>[] = [];
  for (let open = 0; open <= opens; open++) {
    await page.goto(`${address}/articles`);
    await page.locator(`a[href="${path}"]`).waitFor();
    await page.waitForTimeout(1000);
    const { start, shown, interactive } = await page.evaluate<
      Record<"start" | "shown" | "interactive", number>
    >(`probe.open(${JSON.stringify(path)})`);
    await page.waitForTimeout(2500);
    const tasks = await page.evaluate<LongTask[]>("probe.longTasks");
    const longest = (from: number) =>
      tasks.reduce(
        (most, { startTime, duration }) => (startTime < from ? most : Math.max(most, duration)),
        0,
      );
    if (open > 0)
      taken.push({ shown, interactive, whole: longest(start), after: longest(start + interactive) });
  }
  const of = (pick: (each: (typeof taken)[number]) => number) => ms(median(taken.map(pick)));
  return [
    `opened from a click, ${where}: shown after ${of(({ shown }) => shown)}, interactive after ${of(({ interactive }) => interactive)} (budget 2000); ` +
      `longest task on the way ${of(({ whole }) => whole)}, after that ${of(({ after }) => after)} (budget 200)`,
  ];
}

/** What the page weighs: scripts, the document, memory; and how long the server took for it. */
async function weight({ page, memory }: MeasuredPage, url: string): Promise<string> {
  await page.goto(url);
  await page.waitForTimeout(2000);
  const { heapMb, nodes } = await memory();
  const scripts = await page.evaluate<string[]>(
    `performance.getEntriesByType("resource").filter(({ initiatorType, name }) => initiatorType === "script" || /\\.js(\\?|$)/.test(name)).map(({ name }) => name)`,
  );
  const script = await gzipped(page, scripts);
  const framework = await gzipped(
    page,
    rootFiles().map((file) => `${new URL(url).origin}/_next/${file}`),
  );
  const documents = [];
  const times = [];
  for (let get = 0; get <= opens; get++) {
    const start = performance.now();
    const body = await (await page.request.get(url)).body();
    times.push(performance.now() - start);
    documents.push(body);
  }
  const [body] = documents;
  return [
    `JavaScript of the desk: ${kb(script)} gzip in ${new Set(scripts).size} files (budget 300 KB); ` +
      `what the framework brings to any page ${kb(framework)}: ratio ${(script / framework).toFixed(2)}`,
    `document: ${kb(body?.length ?? 0)}, ${kb(gzipSync(body ?? "").length)} gzip; the server sends it in ${ms(median(times.slice(1)))}`,
    `memory: ${heapMb.toFixed(1)} MB of script, ${nodes} nodes`,
  ].join("\n");
}

/** What a page without any code of its own would load. */
const rootFiles = () =>
  (JSON.parse(readFileSync(".next/build-manifest.json", "utf8")) as { rootMainFiles: string[] })
    .rootMainFiles;

async function gzipped(page: Page, sources: readonly string[]): Promise<number> {
  let sum = 0;
  for (const source of new Set(sources)) {
    const answer = await page.request.get(source);
    sum += gzipSync(await answer.body()).length;
  }
  return sum;
}

const middle = (taken: Cpu[]): Cpu => ({
  task: median(taken.map(({ task }) => task)),
  script: median(taken.map(({ script }) => script)),
  layout: median(taken.map(({ layout }) => layout)),
  style: median(taken.map(({ style }) => style)),
  process: median(taken.map(({ process }) => process)),
});
const said = ({ task, script, layout, style, process }: Cpu) =>
  `${ms(task)} (script ${ms(script)}, layout ${ms(layout)}, style ${ms(style)}; whole process ${ms(process)})`;
const ms = (value = NaN) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const kb = (bytes: number) => `${Math.round(bytes / 1000)} KB`;

for (const text of await measure()) console.log(text);

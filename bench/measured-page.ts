import { readFileSync } from "node:fs";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { ensureBrowser } from "@/scripts/browser";
import { owner } from "./running-desk";

/** What a page's main thread spent, in milliseconds of its own CPU time, and the whole renderer process. */
export type Cpu = Record<"task" | "script" | "layout" | "style" | "process", number>;

export type MeasuredPage = Awaited<ReturnType<typeof openMeasured>>;

export async function launch(): Promise<Browser> {
  const { chromium } = await import("@playwright/test");
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

/** A signed-in page whose CPU time can be read. */
export async function openMeasured(
  browser: Browser,
  address: string,
  viewport = { width: 1440, height: 900 },
) {
  const page = await browser.newPage({ viewport });
  await page.addInitScript({ content: readFileSync(new URL("page-probe.js", import.meta.url), "utf8") });
  const devtools = await page.context().newCDPSession(page);
  // CPU time rather than time of day: what else the machine does must not count.
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await signIn(page, address);
  return {
    page,
    devtools,
    read: () => readCpu(devtools),
    /** What `act` cost, to the second frame after it. */
    during: async (act: () => Promise<unknown>): Promise<Cpu> => {
      const before = await readCpu(devtools);
      await act();
      await page.evaluate("probe.painted()");
      return less(await readCpu(devtools), before);
    },
    /** What is held in memory after a collection. */
    memory: async () => {
      await devtools.send("HeapProfiler.collectGarbage");
      const { JSHeapUsedSize, Nodes } = await metricsOf(devtools);
      return { heapMb: (JSHeapUsedSize ?? 0) / 2 ** 20, nodes: Nodes ?? 0 };
    },
  };
}

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByRole("textbox", { name: "Password" }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/articles");
}

async function metricsOf(devtools: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function readCpu(devtools: CDPSession): Promise<Cpu> {
  const { TaskDuration, ScriptDuration, LayoutDuration, RecalcStyleDuration, ProcessTime } =
    await metricsOf(devtools);
  const ms = (seconds = 0) => seconds * 1000;
  return {
    task: ms(TaskDuration),
    script: ms(ScriptDuration),
    layout: ms(LayoutDuration),
    style: ms(RecalcStyleDuration),
    process: ms(ProcessTime),
  };
}

const less = (after: Cpu, before: Cpu): Cpu => ({
  task: after.task - before.task,
  script: after.script - before.script,
  layout: after.layout - before.layout,
  style: after.style - before.style,
  process: after.process - before.process,
});

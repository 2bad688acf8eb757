import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Problem } from "./problem";

/** The shell has no windows to look after: pages open in half the time, and it is what Playwright brings along too. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome.exe",
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chrome or Chromium for the tests: an installed one, else Playwright's own, else the system's package. */
export async function ensureBrowser(): Promise<string> {
  const found = await findBrowser();
  if (found) return found;
  console.log("No Chrome or Chromium here; installing one for the tests.");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    stdio: "inherit",
  });
  const playwrights = await findBrowser();
  if (playwrights) return playwrights;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = (...args: string[]) => spawnSync("apt-get", [...args, "--quiet=2"], { stdio: "inherit" });
    apt("update");
    const install = (name: string) => apt("install", "--yes", "--no-install-recommends", name).status === 0;
    // Only some systems have the shell by itself.
    if (!install("chromium-headless-shell")) install("chromium");
  }
  const packaged = await findBrowser();
  if (packaged) return packaged;
  throw new Problem(
    "The end-to-end tests need Chrome or Chromium, and none could be installed. Install one, or set CHROMIUM_PATH to its program.",
  );
}

async function findBrowser(): Promise<string | null> {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Problem(`CHROMIUM_PATH names ${given}, which is not there.`);
  const { chromium } = await import("@playwright/test");
  const folders = (process.env.PATH ?? "").split(delimiter);
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [given ?? "", ...installed, ...places, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type APIRequestContext, type Browser, expect, type Page, test as base } from "@playwright/test";

import { ownerSettings } from "@/test/app";

/** A desk as its owner uses it: each browser signed in on its own. */
export class Desk {
  constructor(
    private readonly browser: Browser,
    private readonly baseURL: string,
  ) {}

  /** A browser of its own in which the owner is signed in, on an empty page; how people sign in is another story. */
  async signedIn(): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.baseURL });
    const { csrfToken } = (await (await context.request.get("/api/auth/csrf")).json()) as {
      csrfToken: string;
    };
    const form = { csrfToken, email, password, json: "true" };
    const answer = await context.request.post("/api/auth/callback/credentials", { form });
    expect(answer.status(), await answer.text()).toBe(200);
    return context.newPage();
  }
}

export const {
  STET_OWNER_EMAIL: email,
  STET_OWNER_PASSWORD: password,
  STET_OWNER_NAME: owner,
} = ownerSettings;

export async function signIn(page: Page, path = "/articles"): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
}

type Made = { id: string; version: number };

/** Sends JSON as the page's own scripts would, and returns the record. */
export async function post<T = Made>(request: APIRequestContext, path: string, data: unknown): Promise<T> {
  const answer = await request.post(`/api/v1${path}`, { data, headers: { "sec-fetch-site": "same-origin" } });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  return (await answer.json()) as T;
}

/** Brings an article in and returns the path of its review desk. */
export async function bringIn(page: Page, text: string, title = "Rain over Harwick"): Promise<string> {
  const { id } = await post(page.request, "/articles", { text, title });
  return `/articles/${id}`;
}

/** Opens a review desk and waits until it listens: keys pressed before that are nobody's. */
export async function openDesk(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator(".desk:not([data-waiting])").waitFor();
}

type Finding = { id: string; nodes: string[] };

/** What axe finds wrong on the page as it stands, by all its rules or those named. */
export async function axe(page: Page, rules?: string[]): Promise<Finding[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  // The title comes with the last of a page.
  await expect(page).toHaveTitle(/./);
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(source);
  return page.evaluate(async (only) => {
    type Found = { violations: { id: string; nodes: { html: string }[] }[] };
    type Axe = { run: (options: { runOnly?: string[] }) => Promise<Found> };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(only ? { runOnly: only } : {});
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  }, rules);
}

/** What axe finds wrong on the page as it stands, in light and in dark, which differ in colours only. */
export async function axeInBoth(page: Page): Promise<Finding[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const found = await axe(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  const inDark = await axe(page, ["color-contrast"]);
  await page.emulateMedia({ colorScheme: "light" });
  return [...found, ...inDark.map(({ id, nodes }) => ({ id: `${id}, in dark`, nodes }))];
}

export const test = base.extend<{ desk: Desk; closed: null }>({
  desk: ({ browser, baseURL }, provide) => provide(new Desk(browser, baseURL ?? "")),
  /** A person has only so many live streams, and a machine only so many pages: none is left to the tests that follow. */
  closed: [
    async ({ browser }, provide) => {
      await provide(null);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

export { expect };

import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { toCanonicalJson } from "@/domain/log/canonical";
import { colleague, newDesk } from "./colleague";
import { axeInBoth, bringIn, expect, openDesk, owner, post, test } from "./fixtures";

test("an editor signs off what a reviewer checked; what comes late is told; the report is frozen until reopening", async ({
  desk,
  browser,
}) => {
  const page = await desk.signedIn();
  const { guest, name } = await colleague(page, browser, await newDesk(page), "reviewer");
  const path = await bringIn(page, "It rained for 40 days. Nobody sang.");
  await checkBoth(guest, path);
  // Neither browser is told by itself of what the other does.
  for (const each of [page, guest]) await each.route(/\/events\?/, (route) => route.abort());
  await Promise.all([openDesk(page, path), openDesk(guest, path)]);
  const banner = (of: Page) => of.getByRole("region", { name: "Signed off" });
  const dialog = (of: Page) => of.getByRole("dialog");

  await guest.keyboard.press("p");
  await expect(dialog(guest)).toContainText(`Editors and owners sign off. On this desk: ${owner}.`);
  await expect(dialog(guest).getByRole("button", { name: "Sign off" })).toHaveCount(0);
  await guest.keyboard.press("Escape");

  await page.keyboard.press("p");
  await expect(dialog(page)).toContainText("1 sentence stays disputed");
  await checkScreen(page, "sign-off");
  await dialog(page).getByRole("button", { name: "Sentence 2, disputed" }).press("Enter");
  await expect(page.getByRole("button", { name: /^Sentence 2, disputed/ })).toBeFocused();
  await expect(dialog(page)).toHaveCount(0);

  await guest.getByRole("button", { name: /^Sentence 2, disputed/ }).focus();
  await guest.keyboard.press("u");
  await expect(guest.getByText("Saved", { exact: true })).toBeVisible();
  await page.keyboard.press("p");
  const statement = dialog(page).getByRole("textbox", { name: "Your statement" });
  await expect(statement).toHaveValue(/2 of 2 sentences .* 1 stays disputed/);
  await statement.press("Control+Enter");
  await expect(dialog(page).getByRole("alert")).toContainText(
    "Somebody changed this article after you last saw it",
  );
  await dialog(page).getByRole("button", { name: "Show it as it is now" }).press("Enter");
  await expect(dialog(page)).toContainText("1 sentence stays unverified");
  await statement.fill("Read twice.\nOne sentence stays unverified.");
  await page.keyboard.press("Control+Enter");
  await expect(banner(page)).toContainText(`Signed off by ${owner}`);
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press("s");
  await expect(page.getByText("This article is signed off. Reopen it to change it.").first()).toBeAttached();
  await expect(page.getByRole("button", { name: /^Sentence 2, unverified/ })).toBeVisible();
  await checkScreen(page, "banner");

  // The reviewer's browser does not know yet: the server does.
  await guest.keyboard.press("d");
  await expect(guest.getByText("Not saved", { exact: true })).toBeVisible();
  await expect(banner(guest)).toContainText("An editor can reopen it.");
  await expect(guest.getByRole("button", { name: /^Sentence 2, unverified/ })).toBeVisible();
  await expect(guest.getByRole("radio", { name: "Disputed" })).toBeDisabled();

  await page.goto("/articles?state=signed_off");
  await expect(page.getByRole("listitem").filter({ hasText: "Rain over Harwick" })).toContainText(
    "Signed off",
  );
  await guest.goto(`${path}/report`);
  await expect(guest.getByText("Read twice.")).toBeVisible();
  const hash = await hashOf(guest, `/api/v1${path}/report?format=json`);
  const standing = guest.getByRole("region", { name: "Which report this is" });
  await expect(standing).toContainText(`frozen when ${owner} signed the article off`);
  await expect(standing).toContainText(hash);
  await checkScreen(guest, "frozen report");

  await openDesk(page, path);
  await banner(page).getByRole("button", { name: "Reopen…" }).press("Enter");
  await checkScreen(page, "reopening");
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page).getByText("Say why it has to be opened again.")).toBeVisible();
  await dialog(page).getByRole("textbox", { name: "Reason" }).fill("The mayor sent a correction.");
  await page.keyboard.press("Control+Enter");
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Sentence 1, sourced/ })).toBeFocused();
  await page.keyboard.press("u");
  await expect(page.getByRole("button", { name: /^Sentence 1, unverified, draft/ })).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await guest.reload();
  await expect(standing).toContainText("This is a working copy");
  await expect(guest.getByText("The mayor sent a correction.")).toBeVisible();
  await expect(guest.getByText(/^Working copy, reopened after sign-off/).first()).toBeVisible();
  await standing.getByRole("link", { name: /signed by/ }).click();
  await expect(standing).toContainText(hash);
  await expect(standing).toContainText(`${owner} reopened the article`);
  await expect(guest.getByRole("list", { name: "Sign-offs" }).getByRole("listitem")).toHaveCount(1);
  const older = new URL(guest.url()).searchParams.get("signoff") ?? "";
  expect(await hashOf(guest, `/api/v1${path}/report?format=json&signoff=${older}`)).toBe(hash);
  await expect(guest.getByText(name).first()).toBeVisible();
});

/** A reviewer finds one sentence sourced and one disputed. */
async function checkBoth({ request }: Page, path: string): Promise<void> {
  const sourced = { sentence: 0, assessment: { verdict: "sourced" } };
  const { id } = await post(request, `${path}/claims`, sourced);
  const source = { url: "https://example.org/a", stance: "supports", quote: "Forty days of rain." };
  await post(request, `/claims/${id}/evidence`, source);
  const disputed = { verdict: "disputed", reason: "contradicted", justification: "The choir did." };
  await post(request, `${path}/claims`, { sentence: 1, assessment: disputed });
}

/** SHA-256 of a frozen report's canonical JSON, which the answer says, too. */
async function hashOf({ request }: Page, address: string): Promise<string> {
  const answer = await request.get(address);
  const { $schema: _, ...report } = (await answer.json()) as Record<string, unknown>;
  const hash = createHash("sha256").update(toCanonicalJson(report)).digest("hex");
  expect(answer.headers()["stet-report-sha256"]).toBe(hash);
  return hash;
}

async function checkScreen(page: Page, what: string): Promise<void> {
  expect(await axeInBoth(page), what).toEqual([]);
  if (!process.env.STET_E2E_SHOTS) return;
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await shoot(page, `${what}-${colorScheme}`);
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.STET_E2E_SHOTS ?? "";
  await page.screenshot({ path: `${folder}/${name}.png` });
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${folder}/${name}-390.png` });
  if (size) await page.setViewportSize(size);
}

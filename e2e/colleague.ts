import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { expect, post } from "./fixtures";

/** Names that look alike are refused on one desk, so each has its own letters, whichever worker chose them. */
export const letters = () =>
  Array.from(randomUUID().replaceAll("-", ""), (digit) => "abcdefghjkmnpqst"[parseInt(digit, 16)]).join("");

/** A new desk that the person of `page` looks at from now on. */
export async function newDesk(page: Page): Promise<string> {
  const { id } = await post(page.request, "/desks", { name: `Desk ${letters()}` });
  const headers = { "sec-fetch-site": "same-origin" };
  expect((await page.request.post(`/api/v1/desks/${id}/choose`, { headers })).status()).toBe(204);
  return id;
}

/** Somebody new on a desk, in a browser of their own. */
export async function colleague(
  page: Page,
  browser: Browser,
  deskId: string,
  role: string,
  name = `Gina ${letters()}`,
) {
  const email = `${letters()}@example.org`;
  const { link } = await post<{ link: string }>(page.request, `/desks/${deskId}/invitations`, {
    email,
    role,
  });
  const guest = await (await browser.newContext({ baseURL: new URL(link).origin })).newPage();
  await guest.goto(link);
  await guest.getByRole("textbox", { name: "Your name" }).fill(name);
  await guest.getByRole("textbox", { name: "Password" }).fill("a password of the guest");
  await guest.getByRole("button", { name: "Make the account and join" }).click();
  await expect(guest).toHaveURL(/\/articles$/);
  return { guest, name };
}

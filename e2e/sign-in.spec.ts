import { email, expect, owner, signIn, test } from "./fixtures";

test("a page asked for comes back after signing in", async ({ page }) => {
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk/);
  await signIn(page, "/desk");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("B03 a wrong password and an unknown address are told alike", async ({ page }) => {
  for (const address of [email, "nobody@example.org"]) {
    await page.goto("/sign-in");
    await page.getByRole("textbox", { name: "E-mail" }).fill(address);
    await page.getByRole("textbox", { name: "Password" }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("That e-mail and password do not go together.")).toBeVisible();
  }
});

test("B01 a sixth try on one address within minutes is refused", async ({ page }) => {
  await page.goto("/sign-in");
  const guess = async () => {
    await page.getByRole("textbox", { name: "E-mail" }).fill("guessed@example.org");
    await page.getByRole("textbox", { name: "Password" }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  };
  for (let tries = 0; tries < 6; tries++) await guess();
  await expect(page.getByText(/Too many tries. Wait/)).toBeVisible();
});

test("B07 a copied cookie is worth nothing after signing out", async ({ desk, browser, baseURL }) => {
  const page = await desk.signedIn();
  const thief = await browser.newContext({ baseURL, storageState: await page.context().storageState() });
  expect((await thief.request.get("/api/v1/articles")).status()).toBe(200);
  await page.goto("/articles");
  await page.getByRole("button", { name: new RegExp(owner) }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect((await thief.request.get("/api/v1/articles")).status()).toBe(401);
});

test("C29 a write with the cookie but from another site is refused", async ({ desk }) => {
  const { request } = await desk.signedIn();
  const data = { text: "It rained." };
  for (const headers of [
    {},
    { "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
  ]) {
    expect(
      (await request.post("/api/v1/articles", { data, headers: headers as Record<string, string> })).status(),
    ).toBe(403);
  }
});

test("a connection stays open longer than proxies keep theirs", async ({ request }) => {
  const answer = await request.get("/api/v1/health");
  expect(answer.headers()["keep-alive"]).toBe("timeout=75");
});

test("C28 pages carry a strict policy with a fresh nonce, and are not stored", async ({ page }) => {
  const policies = [];
  for (let visit = 0; visit < 2; visit++) {
    const headers = (await page.goto("/sign-in"))?.headers() ?? {};
    expect(headers["cache-control"]).toContain("no-store");
    policies.push(headers["content-security-policy"] ?? "");
  }
  expect(policies[0]).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic';/);
  expect(policies[0]).toContain("frame-ancestors 'none'");
  expect(policies[0]).not.toBe(policies[1]);
});

import type { Browser, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { Client } from "pg";
import { toPoolConfig } from "@/server/db/connection";
import { startOidcStub } from "@/test/oidc-stub";
import { startOwnDesk } from "@/test/own-desk";
import { startSmtpStub } from "@/test/smtp-stub";
import { axe, email, expect, owner, test } from "./fixtures";

// One desk with one person, whose ways to sign in change from story to story.
test.describe.configure({ mode: "serial" });

let password = "correct horse battery";
let desk: Awaited<ReturnType<typeof startOwnDesk>>;
let oidc: Awaited<ReturnType<typeof startOidcStub>>;
let smtp: Awaited<ReturnType<typeof startSmtpStub>>;

test.beforeAll(async () => {
  [oidc, smtp] = await Promise.all([startOidcStub(), startSmtpStub()]);
  desk = await startOwnDesk({
    STET_OIDC_ISSUER: oidc.issuer,
    STET_OIDC_CLIENT_ID: "stet",
    STET_OIDC_CLIENT_SECRET: "a secret",
    STET_OIDC_NAME: "Newsroom ID",
    STET_SMTP_URL: smtp.url,
    STET_MAIL_FROM: "stet@example.org",
  });
});
test.afterAll(async () => {
  await desk.stop();
  await Promise.all([oidc.stop(), smtp.stop()]);
});

async function open(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk.url });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

async function enterPassword(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function signedIn(browser: Browser): Promise<Page> {
  const page = await open(browser, "/sign-in?next=/account");
  await enterPassword(page);
  await expect(page.getByRole("heading", { name: "Your account", level: 1 })).toBeVisible();
  return page;
}

test("the account is found from the person's menu, and its name can be changed", async ({ browser }) => {
  const page = await signedIn(browser);
  await page.goto("/articles");
  await page.getByRole("button", { name: new RegExp(owner) }).click();
  await page.getByRole("menuitem", { name: "Your account" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Olga O. Owner");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByText("Your name is saved")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Olga O. Owner");
});

test("B07 a browser is signed out from another one", async ({ browser }) => {
  const [here, there] = [await signedIn(browser), await signedIn(browser)];
  await here.reload();
  await expect(here.getByText("this browser")).toHaveCount(1);
  await here.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(here.getByText("You are signed out everywhere else")).toBeVisible();
  await expect(here.getByRole("list", { name: "Your browsers" }).getByRole("listitem")).toHaveCount(1);
  await there.goto("/articles");
  await expect(there).toHaveURL(/sign-in/);
});

test("B06 signing in makes a new session, whatever the browser brought along", async ({ browser }) => {
  const page = await open(browser, "/sign-in");
  const planted = "A".repeat(32);
  await page.context().addCookies([{ name: "stet-session", value: planted, url: desk.url }]);
  await page.goto("/sign-in?next=/account");
  await enterPassword(page);
  await expect(page.getByRole("heading", { name: "Your account", level: 1 })).toBeVisible();
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === "stet-session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(session?.value).not.toBe(planted);
});

test("B07 B06 a changed password signs other browsers out, and this one gets a new cookie", async ({
  browser,
}) => {
  const [here, there] = [await signedIn(browser), await signedIn(browser)];
  const secret = async () =>
    (await here.context().cookies()).find(({ name }) => name === "stet-session")?.value;
  const before = await secret();
  await here.getByRole("textbox", { name: "Present password" }).fill(password);
  password = "a river of paper";
  await here.getByRole("textbox", { name: "New password" }).fill(password);
  await here.getByRole("button", { name: "Change the password" }).click();
  await expect(here.getByText("Your password is saved.")).toBeVisible();
  expect(await secret()).not.toBe(before);
  await there.goto("/articles");
  await expect(there).toHaveURL(/sign-in/);
  await here.reload();
  await expect(here.getByRole("heading", { name: "Your account", level: 1 })).toBeVisible();
});

test("B13 B14 a forgotten password is set anew by a link that came by mail", async ({ browser }) => {
  const page = await open(browser, "/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  const mail = smtp.next();
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText("If somebody here has the address")).toBeVisible();
  const { to, message } = await mail;
  expect(to).toEqual([email]);
  const text = message.replace(/=\r\n/g, "").replaceAll("=3D", "=");
  const link = /http\S+token=[\w-]+/.exec(text)?.[0] ?? "";
  expect(link).toMatch(new RegExp(`^${desk.url}/sign-in/reset\\?token=[\\w-]{32}$`));

  // A scanner that opens the link does not use it up.
  const scanned = await page.request.get(link);
  expect(scanned.headers()["referrer-policy"]).toBe("no-referrer");
  await page.goto(link);
  password = "another river of paper";
  await page.getByRole("textbox", { name: "New password" }).fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  await page.goto("/sign-in?next=/account");
  await enterPassword(page);
  await expect(page.getByRole("heading", { name: "Your account", level: 1 })).toBeVisible();
});

test("B14 whatever host a request names, the link goes to the desk's own address", async ({ request }) => {
  const names: Record<string, string>[] = [
    { host: "evil.example" },
    { "x-forwarded-host": "evil.example" },
    { forwarded: "host=evil.example" },
    { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", origin: "https://evil.example" },
  ];
  // Three an hour for one address; one was asked for before.
  for (const headers of names.slice(0, 2)) {
    const mail = smtp.next();
    const answer = await request.post(`${desk.url}/api/v1/password-resets`, { data: { email }, headers });
    expect(answer.status()).toBe(204);
    const { message } = await mail;
    expect(message).not.toContain("evil.example");
    expect(message).toContain(new URL(desk.url).host);
  }
});

test("B03 a known and an unknown address are answered alike", async ({ request }) => {
  const answers = [];
  for (const address of [email, "nobody@example.org"]) {
    const answer = await request.post(`${desk.url}/api/v1/password-resets`, { data: { email: address } });
    answers.push([answer.status(), await answer.text()]);
  }
  expect(answers[0]).toEqual(answers[1]);
});

let key = "";
let recoveryCodes: string[] = [];
/** A code that was not used before; codes of the same half minute count once. */
let step = 0;
function freshCode(): string {
  const now = Math.floor(Date.now() / 30_000);
  step = Math.max(step + 1, now);
  if (step > now + 1) throw new Error("The next code is not valid yet.");
  return new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: step * 30_000 });
}

test("B15 after setting up an app, signing in asks for its code, and a code counts once", async ({
  browser,
}) => {
  const page = await signedIn(browser);
  await page.getByRole("button", { name: "Set up an app" }).click();
  key = (await page.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(" ", "");
  const used = freshCode();
  await page.getByRole("textbox", { name: "Code that the app shows now" }).fill(used);
  await page.getByRole("button", { name: "Ask for codes from now on" }).click();
  const codes = page.getByRole("group", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  recoveryCodes = await codes.allInnerTexts();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "I have them, hide them" }).click();

  const another = await open(browser, "/sign-in?next=/account");
  await enterPassword(another);
  const field = another.getByRole("textbox", { name: "Code of your authenticator app" });
  await field.fill(used);
  await another.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(another.getByText("That code is not right, or was used already.")).toBeVisible();
  expect((await another.request.get("/api/v1/account")).status()).toBe(401);
  expect(await axe(another)).toEqual([]);
  await field.fill(freshCode());
  await another.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(another.getByRole("heading", { name: "Your account", level: 1 })).toBeVisible();
});

test("B15 a recovery code signs in once", async ({ browser }) => {
  const [code = ""] = recoveryCodes;
  const page = await open(browser, "/sign-in?next=/account");
  await enterPassword(page);
  await page.getByRole("textbox", { name: "Code of your authenticator app" }).fill(code);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("You have 9 recovery codes left.")).toBeVisible();

  const again = await open(browser, "/sign-in");
  await enterPassword(again);
  await again.getByRole("textbox", { name: "Code of your authenticator app" }).fill(code);
  await again.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(again.getByText("That code is not right, or was used already.")).toBeVisible();
});

test("B10 B11 an identity signs in only once it is linked, whatever address it has", async ({ browser }) => {
  const stranger = await open(browser, "/sign-in?next=/account");
  await stranger.getByRole("button", { name: "Continue with Newsroom ID" }).click();
  await expect(stranger.getByText("That account is not linked to anybody here.")).toBeVisible();
  expect((await stranger.request.get("/api/v1/account")).status()).toBe(401);

  const page = await open(browser, "/sign-in?next=/account");
  await enterPassword(page);
  await page.getByRole("textbox", { name: "Code of your authenticator app" }).fill(recoveryCodes[1] ?? "");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: "Link Newsroom ID" }).click();
  await expect(page.getByText("The account is linked.")).toBeVisible();
});

test("B15 an identity does not spare anybody the code", async ({ browser }) => {
  const page = await open(browser, "/sign-in");
  await page.getByRole("button", { name: "Continue with Newsroom ID" }).click();
  const field = page.getByRole("textbox", { name: "Code of your authenticator app" });
  await field.fill(recoveryCodes[2] ?? "");
  expect((await page.request.get("/api/v1/account")).status()).toBe(401);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/articles$/);
});

test("the code is turned off after a confirmation, and the linked identity then signs in", async ({
  browser,
}) => {
  const page = await open(browser, "/sign-in?next=/account");
  await enterPassword(page);
  await page.getByRole("textbox", { name: "Code of your authenticator app" }).fill(recoveryCodes[3] ?? "");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: "Turn the code off" }).click();
  await expect(page.getByText("No code is asked for any more")).toBeVisible();

  const other = await open(browser, "/sign-in?next=/account");
  await other.getByRole("button", { name: "Continue with Newsroom ID" }).click();
  await expect(other.getByRole("heading", { name: "Your account", level: 1 })).toBeVisible();
});

/** Goes to the provider and back up to the address that it sends the browser to. */
async function visitProvider({ request }: Page): Promise<URL> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = { csrfToken, json: "true", callbackUrl: "/account" };
  const { url } = (await (await request.post("/api/auth/signin/oidc", { form })).json()) as { url: string };
  const back = await request.get(url, { maxRedirects: 0 });
  return new URL(back.headers().location ?? "");
}

test("B10 a callback with a forged state, another's code, a wrong nonce or audience signs nobody in", async ({
  browser,
}) => {
  const statusAfter = async (page: Page, callback: URL) => {
    await page.request.get(callback.href);
    return (await page.request.get("/api/v1/account")).status();
  };
  const honest = await open(browser, "/sign-in");
  expect(await statusAfter(honest, await visitProvider(honest))).toBe(200);

  // The attacker's own answer, brought to a browser that did not ask for it; and to one that asked for another.
  const [attacker, victim] = [await open(browser, "/sign-in"), await open(browser, "/sign-in")];
  const stolen = await visitProvider(attacker);
  expect(await statusAfter(victim, stolen)).toBe(401);
  const own = await visitProvider(victim);
  own.searchParams.set("code", stolen.searchParams.get("code") ?? "");
  expect(await statusAfter(victim, own)).toBe(401);

  const forged = await open(browser, "/sign-in");
  const callback = await visitProvider(forged);
  callback.searchParams.set("state", "forged");
  expect(await statusAfter(forged, callback)).toBe(401);

  for (const fault of ["nonce", "audience"] as const) {
    oidc.fault = fault;
    const page = await open(browser, "/sign-in");
    expect(await statusAfter(page, await visitProvider(page)), fault).toBe(401);
  }
  oidc.fault = null;
});

test("B11 an identity of another person neither signs in nor can be linked unasked", async ({ browser }) => {
  oidc.subject = "somebody else";
  const page = await signedIn(browser);
  // Back from the provider without having gone there to link: this is a sign-in, and refused.
  await page.context().clearCookies({ name: "stet-session" });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Continue with Newsroom ID" }).click();
  await expect(page.getByText("That account is not linked to anybody here.")).toBeVisible();
  oidc.subject = "ana";
});

/** As if a quarter of an hour had passed since anybody proved who they are. */
async function letTimePass(): Promise<void> {
  const client = new Client(toPoolConfig(desk.databaseUrl));
  await client.connect();
  await client.query(`UPDATE "Session" SET "authenticatedAt" = now() - interval '15 minutes'`);
  await client.end();
}

test("B08 what cannot easily be undone asks once more who one is, and then goes on by itself", async ({
  browser,
}) => {
  const page = await signedIn(browser);
  await letTimePass();
  await page.getByRole("textbox", { name: "Name of a new token" }).fill("Script");
  await page.getByRole("button", { name: "Make a token" }).click();
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
  await expect(dialog.getByRole("textbox", { name: "Your password" })).toBeFocused();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("textbox", { name: "Your password" }).fill("not the password");
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(dialog.getByText("That is not your password.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Your password" }).fill(password);
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("group", { name: "New token Script" })).toBeVisible();
  await expect(page.getByText("Reads only")).toBeVisible();
});

test("B08 the identity provider confirms too, in a window of its own; somebody else's account does not", async ({
  browser,
}) => {
  const page = await signedIn(browser);
  await letTimePass();
  await page.getByRole("button", { name: "Unlink Newsroom ID" }).click();
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
  for (const subject of ["somebody else", "ana"]) {
    oidc.subject = subject;
    const opened = page.context().waitForEvent("page");
    await dialog.getByRole("button", { name: "Sign in again with Newsroom ID" }).click();
    const other = await opened;
    await other.getByRole("button", { name: "Continue with Newsroom ID" }).click();
    await expect(other.getByRole("button", { name: "Close this window" })).toBeVisible();
    if (subject === "ana") break;
    await expect(dialog.getByText("That was somebody else’s account.")).toBeVisible();
    expect(await axe(other)).toEqual([]);
    await other.close();
  }
  await expect(page.getByText("Newsroom ID is unlinked")).toBeVisible();
});

test("B16 a passkey signs in without password or code, and its counter must rise", async ({ browser }) => {
  const page = await signedIn(browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
  await page.getByRole("textbox", { name: "Name of a new passkey" }).fill("Laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("list", { name: "Your passkeys" }).getByText("Laptop")).toBeVisible();
  await page.getByRole("button", { name: "Rename Laptop…" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Old laptop");
  await page.getByRole("button", { name: "Save the name" }).last().click();
  await expect(page.getByRole("list", { name: "Your passkeys" }).getByText("Old laptop")).toBeVisible();
  expect(await axe(page)).toEqual([]);

  const out = async () => {
    await page.context().clearCookies({ name: "stet-session" });
    await page.goto("/sign-in?next=/account");
  };
  await out();
  const answered = page.waitForRequest("**/api/auth/callback/passkey");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { name: "Your account", level: 1 })).toBeVisible();

  // The same answer again: its challenge is used up.
  const replay = await open(browser, "/sign-in");
  const { csrfToken } = (await (await replay.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = Object.fromEntries(new URLSearchParams((await answered).postData() ?? ""));
  const again = await replay.request.post("/api/auth/callback/passkey", { form: { ...form, csrfToken } });
  expect(again.status()).toBe(401);
  expect((await replay.request.get("/api/v1/account")).status()).toBe(401);

  // A copy of the key whose counter stands where it was.
  const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId });
  const [credential] = credentials;
  if (!credential) throw new Error("There is a passkey.");
  await devtools.send("WebAuthn.clearCredentials", { authenticatorId });
  await devtools.send("WebAuthn.addCredential", {
    authenticatorId,
    credential: { ...credential, signCount: 0 },
  });
  await out();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByText("That passkey is not known here.")).toBeVisible();

  // Without looking at who the person is.
  await devtools.send("WebAuthn.clearCredentials", { authenticatorId });
  await devtools.send("WebAuthn.addCredential", {
    authenticatorId,
    credential: { ...credential, signCount: 50 },
  });
  await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await out();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("button", { name: "Use a passkey" })).toBeEnabled();
  expect((await page.request.get("/api/v1/account")).status()).toBe(401);
});

test("A06 the last owner cannot delete their account, and is told what to do", async ({ browser }) => {
  const page = await signedIn(browser);
  await page.getByRole("button", { name: "Delete your account…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("somebody@example.org");
  await dialog.getByRole("button", { name: "Delete my account" }).click();
  await expect(dialog.getByText("That is not the address of this account.")).toBeVisible();
  await dialog.getByRole("textbox").fill(email);
  await dialog.getByRole("button", { name: "Delete my account" }).click();
  await expect(dialog.getByText(/You are the only owner of “Test desk”/)).toBeVisible();
});

test("B19 no secret of these stories is in the server's log", () => {
  const output = desk.output();
  for (const secret of [password, key, ...recoveryCodes, "token=", "a secret"]) {
    expect(secret === "" || !output.includes(secret), secret).toBe(true);
  }
});

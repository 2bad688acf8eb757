import { pathToFileURL } from "node:url";
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, openDesk, post, test } from "./fixtures";

/** Ways to break out of text, in the forms that have worked somewhere. */
const payloads = [
  `<script>window.pwned = 1</script>`,
  `<img src=x onerror="window.pwned = 1">`,
  `"><svg onload=window.pwned=1>`,
  `' autofocus onfocus=window.pwned=1 x='`,
  `</style></title></textarea><script>window.pwned=1</script>`,
  `<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>`,
  `<a href="javascript:window.pwned=1">x</a>`,
  `{{constructor.constructor("window.pwned=1")()}} \${window.pwned=1}`,
  `</script><!--<script>window.pwned=1//`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=window.pwned=1>`,
  `\u202Egnp.exe \u2066<b>bold</b>\u2069`,
  `=HYPERLINK("https://evil.example","x")`,
];

test("C01 C02 hostile text in every field is shown as text, on every screen and in the HTML file", async ({
  desk,
}) => {
  const page = await desk.signedIn();
  const alarms = watch(page);
  const all = payloads.join(" ");
  const { id } = await post(page.request, "/articles", {
    title: all.slice(0, 290),
    byline: all.slice(0, 290),
    text: payloads.map((payload) => `${payload} It rained.`).join("\n\n"),
  });
  for (const [index, payload] of payloads.entries()) {
    const claim = await post(page.request, `/articles/${id}/claims`, {
      sentence: index,
      claimant: payload,
      assessment: { verdict: "disputed", reason: "contradicted", justification: payload },
    });
    await post(page.request, `/claims/${claim.id}/evidence`, {
      url: "https://example.org/%3Cscript%3E",
      stance: "refutes",
      title: payload,
      publisher: payload,
      author: payload,
      locator: payload,
      quote: payload,
    });
  }
  await post(page.request, "/tokens", { name: payloads[1] });

  for (const path of ["/articles", `/articles/${id}`, `/articles/${id}/report`, "/account"]) {
    await page.goto(path);
    await expect(page.getByRole("main").first()).toBeVisible();
    await expect(page.getByText("onerror").first()).toBeVisible();
  }
  for (const path of await makeHostileDesk(page)) {
    await page.goto(path);
    await expect(page.getByRole("main").getByText("onerror").first()).toBeVisible();
  }
  await openDesk(page, `/articles/${id}`);
  for (let sentence = 0; sentence < payloads.length; sentence++) await page.keyboard.press("j");

  const file = test.info().outputPath("report.html");
  await writeFile(file, await (await page.request.get(`/api/v1/articles/${id}/report?format=html`)).body());
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByText("onerror").first()).toBeVisible();
  expect(await alarms()).toEqual([]);
});

/** A desk whose name and whose people's names are hostile, and the pages that show them. */
async function makeHostileDesk(page: Page): Promise<string[]> {
  const name = `${payloads[1]} ${Date.now()}`;
  const { id } = await post(page.request, "/desks", { name });
  await post(page.request, `/desks/${id}/invitations`, { email: "pending@example.org", role: "viewer" });
  const email = `hostile-${Date.now()}@example.org`;
  const { link } = await post<{ link: string }>(page.request, `/desks/${id}/invitations`, {
    email,
    role: "viewer",
  });
  const token = new URL(link).searchParams.get("token");
  await post(page.request, "/invitations/sign-up", {
    token,
    name: payloads[2],
    password: "a password of theirs",
  });
  const headers = { "sec-fetch-site": "same-origin" };
  expect((await page.request.post(`/api/v1/desks/${id}/choose`, { headers })).status()).toBe(204);
  return ["/desk", "/desk/policy", "/desk/agreement", "/desk/log", "/desk/data", "/desks"];
}

/** Notes dialogs, requests to elsewhere and scripts that got in. */
function watch(page: Page): () => Promise<string[]> {
  const alarms: string[] = [];
  page.on("dialog", (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(?:http:\/\/localhost|file:|data:)/.test(request.url())) alarms.push(`request: ${request.url()}`);
  });
  return async () => {
    const pwned = await page.evaluate(() => "pwned" in window);
    return pwned ? [...alarms, "a script ran"] : alarms;
  };
}

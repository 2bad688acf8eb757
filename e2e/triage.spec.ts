import type { CDPSession, Page } from "@playwright/test";
import { bringIn, type Desk, expect, openDesk, test } from "./fixtures";

const count = 100;
const sentences = Array.from(
  { length: count },
  (_, at) => `In ${1900 + at} Harwick counted ${at * 37} houses.`,
);
const text = Array.from({ length: 20 }, (_, at) => sentences.slice(at * 5, at * 5 + 5).join(" ")).join(
  "\n\n",
);

/** What a checker may think of sentence `at`; every fifth is an opinion, by its reason's key. */
const verdictOf = (at: number) => (["S", "U", "D", "S", "1"] as const)[at % 5] ?? "S";
const expected = { sourced: 40, unverified: 20, disputed: 20, "no check needed": 20 };

async function hundred(desk: Desk) {
  const page = await desk.signedIn();
  await openDesk(page, await bringIn(page, text, "Harwick by numbers"));
  return page;
}

async function expectTriaged(page: Page) {
  await expect(page.getByText("Saved", { exact: true })).toBeVisible({ timeout: 120_000 });
  await page.reload();
  for (const [name, number] of Object.entries(expected)) {
    await expect(page.getByRole("button", { name: new RegExp(`^Sentence \\d+, ${name}`) })).toHaveCount(
      number,
    );
  }
}

test("a hundred sentences are triaged by keyboard alone, with a key a sentence", async ({ desk }) => {
  const page = await hundred(desk);
  await page.getByRole("button", { name: "Sentence 1, unchecked" }).focus();
  let pressed = 0;
  const press = async (key: string) => {
    pressed++;
    await page.keyboard.press(key);
  };
  await press("a");
  for (let at = 0; at < count; at++) {
    await expect(page.getByRole("button", { name: `Sentence ${at + 1}, unchecked` })).toBeFocused();
    await press(verdictOf(at).toLowerCase());
  }
  expect(pressed / count).toBeLessThanOrEqual(1.2);
  await expectTriaged(page);
});

test("a hundred sentences are triaged by touch at 390 px", async ({ browser, baseURL, desk }) => {
  const { page: own, path } = await articleOf(desk);
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    storageState: await own.context().storageState(),
  });
  const page = await context.newPage();
  await openDesk(page, path);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const choices = { S: "Sourced", U: "Unverified", D: "Disputed", "1": "No check needed" } as const;
  await page.getByRole("checkbox", { name: "Go on after a verdict" }).tap();
  for (let at = 0; at < count; at++) {
    const heading = page.getByRole("heading", { name: new RegExp(`^Sentence ${at + 1}\\b`) });
    await inspector
      .filter({ has: heading })
      .getByRole("radio", { name: choices[verdictOf(at)] })
      .tap();
  }
  await expectTriaged(page);
});

test("a hundred sentences are triaged through the accessibility tree alone", async ({ desk }) => {
  const page = await hundred(desk);
  const reader = await screenReader(page);
  for (let at = 0; at < count; at++) {
    await reader.press("button", `Sentence ${at + 1}, unchecked`);
    const choices = { S: "Sourced", U: "Unverified", D: "Disputed", "1": "No check needed" } as const;
    await reader.press("radio", choices[verdictOf(at)]);
    await reader.hears(new RegExp(`^Sentence ${at + 1}, `));
  }
  await expectTriaged(page);
});

async function articleOf(desk: Desk) {
  const page = await desk.signedIn();
  return { page, path: await bringIn(page, text, "Harwick by numbers") };
}

type Node = {
  role?: { value: string };
  name?: { value: string };
  backendDOMNodeId?: number;
};

/** Acts on the page by what the browser tells assistive technology, and by nothing else. */
async function screenReader(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  await session.send("DOM.enable");

  async function query(role: string, name?: string): Promise<Node[]> {
    const { root } = await session.send("DOM.getDocument", { depth: 0 });
    const asked = { nodeId: root.nodeId, role, ...(name !== undefined && { accessibleName: name }) };
    const { nodes } = await session.send("Accessibility.queryAXTree", asked);
    return nodes as Node[];
  }

  return {
    /** Does a control's default action, as a screen reader asks for it. */
    async press(role: string, name: string) {
      let id: number | undefined;
      await expect
        .poll(async () => (id = (await query(role, name))[0]?.backendDOMNodeId), {
          message: `${role} ${name}`,
          intervals: [0, 20, 50, 100],
        })
        .toBeDefined();
      const { object } = await session.send("DOM.resolveNode", { backendNodeId: id });
      await session.send("Runtime.callFunctionOn", {
        objectId: object.objectId,
        functionDeclaration: "function () { this.focus(); this.click(); }",
      });
    },
    /** Waits until the live region says something. */
    async hears(words: RegExp) {
      await expect(page.locator("[aria-live=polite][aria-atomic=true]")).toHaveText(words);
    },
  };
}

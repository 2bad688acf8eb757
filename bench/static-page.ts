import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";

/**
 * Serves the article that `page` shows as a page of its own: the same marks in the same markup and styles, and no script.
 * Under `?plain` it is paragraphs with a `mark` around each of the marked words and nothing besides; under `?empty` there
 * is no article. With `keys` each has a script of a line or two: at every key it changes the next mark, or nothing to see
 * where there is none.
 */
export async function serveStatic(page: Page) {
  const styles = await page.evaluate<string>(
    `[...document.styleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join("\\n")).join("\\n")`,
  );
  const article = await page.evaluate<string>(`document.querySelector(".article").outerHTML`);
  const plain = await page.evaluate<string>(plainArticle);
  // Alone in the desk's grid the column would have neither its width nor any height.
  const column = await page.evaluate<string>(
    `(({ width, height, left, top }) => "position:fixed;left:" + left + "px;top:" + top + "px;width:" + width + "px;height:" + height + "px")(document.querySelector(".reading").getBoundingClientRect())`,
  );
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://localhost");
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      // As the desk has them, so that the browser uses one process for both or for neither.
      "cross-origin-opener-policy": "same-origin",
    });
    const script = (atKeys: string) => (searchParams.has("keys") ? `<script>${atKeys}</script>` : "");
    if (searchParams.has("plain")) return response.end(plain + script(recolourAtKeys));
    response.end(
      `<!doctype html><html lang="en"><head><title>Static</title><style>${styles}</style></head><body>` +
        (searchParams.has("empty")
          ? script(nothingAtKeys)
          : `<div class="desk"><main class="reading" style="${column}">${article}</main></div>${script(underlineAtKeys)}`) +
        "</body></html>",
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, stop: () => server.close() };
}

const plainArticle = `
  "<!doctype html><html lang=en><title>Plain</title><style>body{max-width:33em;margin:auto;font:19px/1.6 serif}</style>" +
  [...document.querySelectorAll("[data-block]")].map((block) =>
    "<p>" + [...block.childNodes].map((node) =>
      node.matches?.(".is-claim") ? "<mark>" + node.innerHTML + "</mark>" : node.matches?.("button") ? "" : node.textContent,
    ).join("") + "</p>",
  ).join("")`;

const underlineAtKeys = `
  let at = 0;
  addEventListener("keydown", () => {
    const number = document.getElementById("s" + ++at);
    number.setAttribute("aria-label", "marked");
    number.className = "num v-disputed";
    number.nextElementSibling.className = "mark is-claim v-disputed";
  });`;

const recolourAtKeys = `
  const marks = document.getElementsByTagName("mark");
  let at = 0;
  addEventListener("keydown", () => {
    const mark = marks[at++];
    mark.id = "m" + at;
    mark.setAttribute("aria-label", "marked");
    mark.style.background = "tomato";
  });`;

const nothingAtKeys = `
  let at = 0;
  addEventListener("keydown", () => document.body.setAttribute("aria-label", ++at));`;

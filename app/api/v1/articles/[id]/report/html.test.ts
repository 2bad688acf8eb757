import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { createElement } from "react";
import { expect, it } from "vitest";
import { Report } from "@/components/report/report";
import { buildReport } from "@/domain/report/model";
import { toLine } from "@/domain/report/plain";
import type { ReportModel } from "@/domain/report/schema";
import { toHtml } from "@/server/report/html";
import { madeUpReport } from "@/server/report/made-up-report";

const ours = new Set(
  (
    "html head meta title style body main article header section h1 h2 h3 h4 p b i a ul ol li dl dt dd div span bdi br " +
    "cite del ins blockquote table thead tbody tfoot tr th td svg path circle rect pre code"
  ).split(" "),
);
const attributes = new Set(
  (
    "lang dir class id href rel content name charset http-equiv scope style role aria-label aria-labelledby aria-hidden " +
    "focusable viewbox viewBox d cx cy r x y rx width height"
  ).split(" "),
);

const fileOf = (model: ReportModel) => toHtml(model, createElement(Report, { model, linked: false }));

function isOurs({ name, attribs }: { name: string; attribs: Record<string, string> }): boolean {
  const { style = "--n:1", href = "#entry-c1", rel } = attribs;
  return (
    ours.has(name) &&
    Object.keys(attribs).every((attribute) => attributes.has(attribute)) &&
    /^--n:\d+$/.test(style) &&
    /^(?:https?:\/\/|#(?:mark|entry)-[cs]\d+$)/.test(href) &&
    (href.startsWith("#") || rel === "noopener noreferrer nofollow ugc")
  );
}

it("is a file in which nothing that a person wrote became markup", async () => {
  await fc.assert(
    fc.asyncProperty(madeUpReport, async (input) => {
      const model = buildReport(input);
      const html = await fileOf(model);
      const page = parseDocument(html, { lowerCaseAttributeNames: false });
      const elements = DomUtils.getElementsByTagName("*", page);
      expect(
        elements.filter((element) => !isOurs(element)).map(({ name, attribs }) => [name, attribs]),
      ).toEqual([]);
      const ids = elements.flatMap(({ attribs }) => attribs.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const [heading] = DomUtils.getElementsByTagName("h1", page);
      expect(heading && DomUtils.textContent(heading)).toBe(toLine(model.article.title));
      expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }),
  );
});

it("leads every mark to an entry that is there, and every entry back", async () => {
  await fc.assert(
    fc.asyncProperty(madeUpReport, async (input) => {
      const page = parseDocument(await fileOf(buildReport(input)));
      const elements = DomUtils.getElementsByTagName("*", page);
      const ids = new Set(elements.flatMap(({ attribs }) => attribs.id ?? []));
      const inside = elements.flatMap(({ attribs }) =>
        attribs.href?.startsWith("#") ? [attribs.href.slice(1)] : [],
      );
      expect(inside.filter((id) => !ids.has(id))).toEqual([]);
    }),
  );
});

it("asks for nothing: no script, no address but links, a policy that forbids the rest", async () => {
  const [input] = fc.sample(madeUpReport, { numRuns: 1, seed: 2 });
  if (!input) throw new Error("One was asked for.");
  const html = await fileOf(buildReport(input));
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`,
  );
  expect(html).not.toMatch(/<script|<link|@import|url\(/i);
});

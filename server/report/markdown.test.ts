import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import markdownIt from "markdown-it";
import { expect, it } from "vitest";
import { toMarkdown } from "@/domain/report/markdown";
import { buildReport } from "@/domain/report/model";
import { webAddress } from "@/domain/report/plain";
import { ownSignOff } from "@/domain/report/words";
import { madeUpReport } from "./made-up-report";

const renderer = markdownIt({ html: true });

const ours = new Set(
  "h1 h2 h3 h4 h5 p ul li a strong table thead tbody tr th td blockquote br pre code".split(" "),
);
const sections = [
  "Method",
  "What was found",
  "The article, marked",
  "Claims",
  "Claims without a place",
  "Corrections",
  "What changed since sign-off",
  "Sources",
  "What was not checked",
  "Sign-off",
  "How to verify this report",
];

it("has no markup but its own, even for a renderer that takes HTML", () => {
  fc.assert(
    fc.property(madeUpReport, (input) => {
      const model = buildReport(input);
      const page = parseDocument(renderer.render(toMarkdown(model)));
      const elements = DomUtils.getElementsByTagName("*", page);
      expect(elements.filter(({ name }) => !ours.has(name)).map(({ name }) => name)).toEqual([]);
      const named = (name: string) => elements.filter((element) => element.name === name);
      const words = (name: string) => named(name).map((element) => DomUtils.textContent(element));
      expect(named("h1")).toHaveLength(1);
      expect(words("h2").filter((title) => !sections.includes(title))).toEqual([]);
      expect(new Set(words("h2")).size).toBe(named("h2").length);
      expect(
        words("strong").filter((label) => !/^(?:Supports|Refutes|Context|\[[\d?a-z–]+\])$/.test(label)),
      ).toEqual([]);
      expect(named("table")).toHaveLength(2);
      expect(named("pre")).toHaveLength((model.log.head === null ? 2 : 3) + (ownSignOff(model) ? 2 : 0));
      const sources = [
        model.article.sourceUrl,
        ...[...model.claims, ...(model.removedClaims ?? [])].flatMap(({ evidence }) =>
          evidence.map(({ url }) => url),
        ),
      ];
      const known = new Set(sources.flatMap((url) => (url === null ? [] : (webAddress(url) ?? []))));
      const hrefs = named("a").map(({ attribs }) => webAddress(attribs.href ?? "") ?? attribs.href);
      expect(hrefs.filter((href) => href === undefined || !known.has(href))).toEqual([]);
    }),
  );
});

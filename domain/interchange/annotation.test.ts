import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReport } from "@/domain/report/model";
import { madeUpReport } from "@/server/report/made-up-report";
import { isGraphemeBoundary } from "../text/grapheme";
import { annotationsOf } from "./annotation";
import { codePointsOf } from "./code-points";
import { annotationCollection, annotationFile, annotationPage } from "./collection";
import { textQuote } from "./text-quote";

const origin = "https://desk.example";
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });

it("counts code points as slicing by them does", () => {
  fc.assert(
    fc.property(words, fc.nat(60), (text, at) => {
      const offset = Math.min(at, [...text].length);
      const units = [...text].slice(0, offset).join("").length;
      expect(codePointsOf(text)(units)).toBe(offset);
    }),
  );
});

it("quotes words in their own letters, with enough around them to find them again", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("rain", "sun ", "👩‍👩‍👧", "e\u0301"), { minLength: 1, maxLength: 40 }),
      (parts) => {
        const text = parts.join("").repeat(3);
        const start = (parts[0] ?? "").length;
        const span = { start, end: start + Math.max(1, (parts[1] ?? parts[0] ?? "").length) };
        if (!isGraphemeBoundary(text, span.start) || !isGraphemeBoundary(text, span.end)) return;
        const { prefix, exact, suffix } = textQuote(text, span);
        const whole = prefix + exact + suffix;
        const at = span.start - prefix.length;
        expect(text.slice(at, at + whole.length)).toBe(whole);
        expect(text.indexOf(whole) === text.lastIndexOf(whole) || whole === text).toBe(true);
        expect(isGraphemeBoundary(text, at) && isGraphemeBoundary(text, at + whole.length)).toBe(true);
      },
    ),
  );
});

describe("the annotations of any report", () => {
  it("name for each claim the very words it is on, by position and by quotation", () => {
    fc.assert(
      fc.property(madeUpReport, (input) => {
        const model = buildReport(input);
        const characters = [...model.revision.text];
        const annotations = annotationsOf(model, origin);
        expect(annotations.map((each) => each["stet:number"])).toEqual(
          model.claims.map(({ number }) => number),
        );
        for (const [at, { target }] of annotations.entries()) {
          const targets = [target ?? []].flat();
          const spans = model.claims[at]?.spans ?? [];
          expect(targets).toHaveLength(spans.length);
          for (const [nth, { selector }] of targets.entries()) {
            const [quote, position] = selector as unknown as [
              { exact: string },
              { start: number; end: number },
            ];
            const { start = 0, end = 0 } = spans[nth] ?? {};
            if (![start, end].every((offset) => isGraphemeBoundary(model.revision.text, offset))) continue;
            expect(quote.exact).toBe(model.revision.text.slice(start, end));
            expect(characters.slice(position.start, position.end).join("")).toBe(quote.exact);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("say each verdict, judgement and piece of evidence once", () => {
    fc.assert(
      fc.property(madeUpReport, (input) => {
        const model = buildReport(input);
        const bodies = annotationsOf(model, origin).flatMap(
          ({ body = [] }) => body as { purpose: string; source?: string }[],
        );
        for (const { source = "x:" } of bodies) expect(source).toMatch(/^[^\s<>"{}|\\^`]+$/);
        const count = (purpose: string) => bodies.filter((each) => each.purpose === purpose).length;
        expect(count("classifying")).toBe(model.claims.filter(({ verdict }) => verdict !== null).length);
        expect(count("describing")).toBe(model.claims.flatMap(({ assessments }) => assessments).length);
        expect(count("linking")).toBe(model.claims.flatMap(({ evidence }) => evidence).length);
      }),
      { numRuns: 50 },
    );
  });

  it("are all on the pages, in order, and as many as the collection says", () => {
    fc.assert(
      fc.property(madeUpReport, fc.integer({ min: 1, max: 250 }), (input, times) => {
        const model = buildReport(input);
        const [claim] = model.claims;
        if (!claim) return;
        const many = {
          ...model,
          claims: Array.from({ length: times }, (_, number) => ({ ...claim, number })),
        };
        const pages = [];
        for (
          let page = annotationPage(many, origin, 0);
          page;
          page = annotationPage(many, origin, pages.length)
        )
          pages.push(page);
        const { total, last } = annotationCollection(many, origin);
        expect(pages.flatMap(({ items }) => items)).toEqual(annotationFile(many, origin).first.items);
        expect([total, last]).toEqual([times, pages.at(-1)?.id]);
      }),
      { numRuns: 10 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReport } from "@/domain/report/model";
import type { ReportModel } from "@/domain/report/schema";
import { madeUpReport } from "@/server/report/made-up-report";
import { isGraphemeBoundary } from "../text/grapheme";
import { addressesOf } from "./addresses";
import { isPlaced } from "./annotation";
import { toCollection, toPage, toWholeCollection } from "./collection";
import { readAnnotations } from "./read";

const addresses = addressesOf("https://desk.example", "a1");

type Item = NonNullable<ReturnType<typeof toWholeCollection>["first"]>["items"][number] & Own;
type Own = { "stet:number"?: number; "stet:history"?: object[] };

/** The annotations of one file, and of none when there is nothing to annotate. */
const itemsOf = (model: ReportModel): Item[] => toWholeCollection(model, addresses).first?.items ?? [];

describe("the annotations of any report", () => {
  it("name for each claim that has a place the very words it is on, by position and by quotation", () => {
    fc.assert(
      fc.property(madeUpReport, (input) => {
        const model = buildReport(input);
        const characters = [...model.revision.text];
        const placed = model.claims.filter(isPlaced);
        const annotations = itemsOf(model);
        expect(annotations.map((each) => each["stet:number"])).toEqual(placed.map(({ number }) => number));
        for (const [at, { target }] of annotations.entries()) {
          const spans = placed[at]?.spans ?? [];
          expect(target).toHaveLength(spans.length);
          for (const [nth, { selector }] of target.entries()) {
            const [quote, position] = selector;
            const { start = 0, end = 0 } = spans[nth] ?? {};
            if (![start, end].every((offset) => isGraphemeBoundary(model.revision.text, offset))) continue;
            expect(quote?.exact).toBe(model.revision.text.slice(start, end));
            expect(characters.slice(position?.start, position?.end).join("")).toBe(quote?.exact);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("say each verdict, judgement, decision and piece of evidence once", () => {
    fc.assert(
      fc.property(madeUpReport, (input) => {
        const model = buildReport(input);
        const annotations = itemsOf(model);
        const bodies = annotations.flatMap(
          ({ body = [] }) => body as { purpose: string; source?: string; [own: `stet:${string}`]: unknown }[],
        );
        for (const { source = "x:" } of bodies) expect(source).toMatch(/^[^\s<>"{}|\\^`]+$/);
        const placed = model.claims.filter(isPlaced);
        const count = (purpose: string) => bodies.filter((each) => each.purpose === purpose).length;
        expect(count("classifying")).toBe(placed.filter(({ verdict }) => verdict !== null).length);
        expect(
          bodies.flatMap((each) => (each.purpose === "linking" ? (each["stet:url"] ?? each.source) : [])),
        ).toEqual(placed.flatMap(({ evidence }) => evidence.map(({ url }) => url)));
        const history = annotations.flatMap((each) => each["stet:history"] ?? []);
        expect(history).toHaveLength(
          placed.flatMap(({ assessments, adjudications }) => [...assessments, ...adjudications]).length,
        );
      }),
      { numRuns: 50 },
    );
  });

  it("are all on the pages, in order, as many as the collection says, and can be read again", () => {
    fc.assert(
      fc.property(madeUpReport, fc.integer({ min: 1, max: 250 }), (input, times) => {
        const model = buildReport(input);
        const claim = model.claims.find(isPlaced);
        if (!claim) return;
        const many = {
          ...model,
          claims: Array.from({ length: times }, (_, at) => ({ ...claim, id: `c${at}`, number: at + 1 })),
        };
        const pages = [];
        for (let page = toPage(many, addresses, 1); page; page = toPage(many, addresses, pages.length + 1))
          pages.push(page);
        const { total, first, last } = toCollection(many, addresses);
        expect(pages.flatMap(({ items }) => items)).toEqual(itemsOf(many));
        expect([total, first, last]).toEqual([times, pages[0]?.id, pages.at(-1)?.id]);
        const read = readAnnotations(toWholeCollection(many, addresses));
        expect(read.ok && read.value.annotations).toHaveLength(times);
      }),
      { numRuns: 10 },
    );
  });
});

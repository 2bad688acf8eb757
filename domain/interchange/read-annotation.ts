import { z } from "zod";
import { isDay } from "../evidence/day";
import { sourceTypes, stances } from "../evidence/evidence";
import { toSourceUrl } from "../evidence/source-url";
import { ownPrefix } from "./context";
import type { ForeignAnnotation, ForeignEvidence, Rejected } from "./foreign";
import { type Foreign, isObject, isOfType, line, listOf, objectsIn, stringsIn, words } from "./lenient";
import { passagesIn } from "./read-selectors";

/** More links than anybody means to attach to one passage. */
const mostLinks = 50;

const own = (name: string) => `${ownPrefix}${name}`;
const Text = words(20_000);
const Line = line(300);

/** Reads an annotation of the W3C's data model, whatever tool wrote it. */
export function readAnnotation(value: Foreign, index: number): ForeignAnnotation | Rejected {
  const id = idOf(value);
  const passages = objectsIn(value.target).flatMap((target) => passagesIn(target, "code_points"));
  const [first] = passages;
  if (!first) return { index, id, reason: whyNoPassage(value) };
  const bodies = bodiesOf(value);
  const links = bodies.filter(({ purpose }) => purpose === "linking").slice(0, mostLinks);
  const evidence = links.map(({ body }) => evidenceOf(body));
  const isBad = evidence.filter((item) => item === null).length;
  const said = bodies.filter(({ purpose }) => purpose !== "linking");
  const isLabel = (purpose: string) => purpose === "classifying" || purpose === "tagging";
  return {
    index,
    id,
    from: toolOf(value),
    by: peopleOf(value),
    passages,
    claimant: Line.parse(value[own("claimant")]),
    evidence: evidence.filter((item) => item !== null),
    texts: said.filter(({ purpose }) => !isLabel(purpose)).flatMap(({ body }) => textOf(body)),
    labels: said.filter(({ purpose }) => isLabel(purpose)).flatMap(({ body }) => textOf(body)),
    notes:
      isBad === 0 ? [] : [`${isBad === 1 ? "One link" : `${isBad} links`} of it cannot be kept as evidence.`],
  };
}

const Id = z.string().min(1).max(1000);

export function idOf({ id, "@id": old }: Foreign): string | null {
  return Id.nullable()
    .catch(null)
    .parse(id ?? old ?? null);
}

function whyNoPassage({ target }: Foreign): string {
  const targets = listOf(target);
  if (targets.length === 0) return "It does not say what it is about.";
  if (targets.some((each) => isObject(each) && each.selector !== undefined))
    return "It says where its words stand only in a way that does not name them.";
  return "It is about a whole page, not about words in it.";
}

type Body = { purpose: string; body: Foreign };

/** All bodies, each with what it is for: what it says itself, else what the annotation as a whole is for. */
function bodiesOf({ body, bodyValue, motivation }: Foreign): Body[] {
  const [meant = ""] = stringsIn(motivation);
  const all = [...listOf(body), ...stringsIn(bodyValue).map((value) => ({ type: "TextualBody", value }))];
  return all.flatMap((each) => {
    if (typeof each === "string") return { purpose: meant, body: { id: each } };
    if (!isObject(each)) return [];
    const isChoice = isOfType(each, "Choice") || isOfType(each, "List") || isOfType(each, "Composite");
    if (isChoice)
      return objectsIn(each.items).map((item) => ({ purpose: purposeOf(item) ?? meant, body: item }));
    return { purpose: purposeOf(each) ?? meant, body: each };
  });
}

const purposeOf = ({ purpose }: Foreign) => stringsIn(purpose)[0]?.replace(/^oa:/, "");

/** The words of a body, or the address of what it shows. */
function textOf(body: Foreign): string[] {
  const { value, source, id } = body;
  const said = stringsIn(value).flatMap((each) => Text.parse(each) ?? []);
  if (said.length > 0) return said;
  return [addressIn(source), addressIn(id)].flatMap((address) => address ?? []).slice(0, 1);
}

function evidenceOf(body: Foreign): ForeignEvidence | null {
  const { source, id, value, selector, state } = body;
  const address = addressIn(body[own("url")]) ?? addressIn(source) ?? addressIn(id) ?? addressIn(value);
  const url = address === null ? null : toSourceUrl(address);
  if (!url?.ok) return null;
  const term = (name: string) => body[own(name)];
  const day = Line.parse(term("publishedAt"));
  const quotes = objectsIn(selector).filter((each) => isOfType(each, "TextQuoteSelector"));
  return {
    url: url.value,
    title: line(500).parse(term("title")),
    publisher: Line.parse(term("publisher")),
    author: Line.parse(term("author")),
    publishedAt: day !== null && isDay(day) ? day : null,
    accessedAt: objectsIn(state).flatMap((each) => momentOf(each.sourceDate) ?? [])[0] ?? null,
    quote: Text.parse(quotes[0]?.exact),
    locator: Line.parse(term("locator")),
    stance: z.enum(stances).catch("context").parse(term("stance")),
    sourceType: z.enum(sourceTypes).nullable().catch(null).parse(term("sourceType")),
  };
}

const Moment = z.iso.datetime({ offset: true }).transform((moment) => new Date(moment).toISOString());
const momentOf = (moment: unknown) => Moment.nullable().catch(null).parse(moment);

/** The web address that a body names, whether as it is or as the id of a resource. */
function addressIn(value: unknown): string | null {
  const address = isObject(value) ? (value.id ?? value["@id"]) : value;
  return typeof address === "string" && /^https?:\/\//i.test(address.trim()) ? address.trim() : null;
}

/** The tool that made it, or the place where it is kept. */
function toolOf({ generator, id, "@id": old }: Foreign): string | null {
  const [tool] = listOf(generator).flatMap((each) => Line.parse(isObject(each) ? each.name : each) ?? []);
  return tool ?? hostOf(id ?? old);
}

function hostOf(address: unknown): string | null {
  return typeof address === "string" && URL.canParse(address) ? new URL(address).hostname || null : null;
}

function peopleOf({ creator }: Foreign): string | null {
  const names = listOf(creator).flatMap((each) => {
    if (!isObject(each)) return Line.parse(each) ?? [];
    return Line.parse(each.name) ?? Line.parse(each.nickname) ?? [];
  });
  return Line.parse(names.join(", "));
}

import type { SourceEntry } from "@/components/review/write";
import { type SourceType, sourceTypes, type Stance, stances } from "@/domain/evidence/evidence";
import { toSourceUrl } from "@/domain/evidence/source-url";
import { fail, ok, type Result } from "@/domain/result";

export const sourceFields = [
  "url",
  "stance",
  "title",
  "quote",
  "locator",
  "publisher",
  "author",
  "publishedAt",
  "accessedAt",
  "sourceType",
] as const;
export type SourceField = (typeof sourceFields)[number];

/** What stands in the fields of the evidence form. */
export type SourceForm = Record<SourceField, string>;

export const emptyForm: SourceForm = {
  url: "",
  stance: "supports",
  title: "",
  quote: "",
  locator: "",
  publisher: "",
  author: "",
  publishedAt: "",
  accessedAt: "",
  sourceType: "",
};

export function formOf(source: SourceEntry): SourceForm {
  return {
    url: source.url,
    stance: source.stance,
    title: source.title ?? "",
    quote: source.quote ?? "",
    locator: source.locator ?? "",
    publisher: source.publisher ?? "",
    author: source.author ?? "",
    publishedAt: source.publishedAt ?? "",
    accessedAt: toLocalMinute(source.accessedAt),
    sourceType: source.sourceType ?? "",
  };
}

/** What an edit began from: it is saved as a change of that, whatever the record says by then. */
export type Before = SourceEntry & { version: number };

type KeptForm = Partial<SourceForm> & { before?: Before };

/** A form kept as JSON, or `null` when that is not one. */
export function parseForm(kept: string | null): SourceForm | null {
  const parsed = parse(kept);
  if (!parsed) return null;
  const { before: _, ...form } = parsed;
  return { ...emptyForm, ...form };
}

/** The text under which an edit that was begun on `before` is kept. */
export function editDraft(form: SourceForm, before: Before): string {
  const source = Object.fromEntries(sourceFields.map((field) => [field, before[field]]));
  return JSON.stringify({ ...form, before: { ...source, version: before.version } });
}

/** What a kept edit began from. */
export function beforeOf(kept: string | null): Before | null {
  return parse(kept)?.before ?? null;
}

function parse(kept: string | null): KeptForm | null {
  try {
    return JSON.parse(kept ?? "null") as KeptForm | null;
  } catch {
    return null;
  }
}

/** The source that the form describes; `before` is what is being changed, `now` when it was read if nothing else is said. */
export function toSource(form: SourceForm, before: SourceEntry | null, now: string): Result<SourceEntry> {
  const url = toSourceUrl(form.url);
  const errors = [
    ...(url.ok ? [] : (url.failure.errors ?? [])),
    ...(isDay(form.publishedAt.trim())
      ? []
      : [{ path: "publishedAt", message: "Give the date as 2026, 2026-11 or 2026-11-21." }]),
    ...(form.accessedAt === "" || !Number.isNaN(Date.parse(form.accessedAt))
      ? []
      : [{ path: "accessedAt", message: "Give the day and time." }]),
  ];
  if (!url.ok || errors.length > 0) {
    return fail({ code: "invalid", message: "Something in the form is not right.", errors });
  }
  const unchanged = before !== null && toLocalMinute(before.accessedAt) === form.accessedAt;
  return ok({
    url: url.value,
    stance: stances.find((each): each is Stance => each === form.stance) ?? "context",
    title: line(form.title),
    quote: form.quote.trim() || null,
    locator: line(form.locator),
    publisher: line(form.publisher),
    author: line(form.author),
    publishedAt: form.publishedAt.trim() || null,
    accessedAt: unchanged
      ? before.accessedAt
      : form.accessedAt
        ? new Date(form.accessedAt).toISOString()
        : now,
    sourceType: sourceTypes.find((each): each is SourceType => each === form.sourceType) ?? null,
  });
}

const line = (typed: string) => typed.replace(/\s+/g, " ").trim() || null;

function isDay(day: string): boolean {
  if (day === "") return true;
  const [whole, month, date] = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day) ?? [];
  if (whole === undefined) return false;
  const full = `${whole.slice(0, 4)}-${month ?? "01"}-${date ?? "01"}`;
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full);
}

/** A moment in the form that `datetime-local` wants, in this browser's time zone. */
export function toLocalMinute(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

import { demandText } from "../claim/demands";
import { reasonName, verdictName } from "../claim/verdict";
import { sourceTypeName, stanceName } from "../evidence/evidence";
import { toPlain } from "./plain";
import type { ReportClaim, ReportCorrection, ReportEvidence, ReportModel } from "./schema";
import { correctionWords, ownSignOff } from "./words";

/**
 * The report as rows for a spreadsheet, the header first: one row for each piece of evidence with its claim's columns
 * repeated, so that sorting and filtering keep their sense; one for a claim without evidence; one for a sentence that
 * no claim touches. In the order of the text; below it the claims that have no place in it, which name no sentence, and
 * the corrections. The first column says which of these a row is. Every cell is safe to open in a spreadsheet.
 */
export function csvRows(model: ReportModel): string[][] {
  const rows = [...model.claims.flatMap((claim) => claimRows(model, claim)), ...untouchedRows(model)];
  rows.sort((a, b) => (a.sentence ?? 0) - (b.sentence ?? 0));
  const below = [
    ...(model.removedClaims ?? []).flatMap((claim) => claimRows(model, claim)),
    ...(model.corrections ?? []).map((correction) =>
      toRow({ ...none, model, kind: "correction", correction }),
    ),
  ];
  return [Object.keys(columns), ...[...rows, ...below].map(({ cells }) => cells)];
}

type Row = {
  kind: "claim" | "sentence" | "claim without a place" | "correction";
  /** Where it stands among the others; `null` below them. */
  sentence: number | null;
  claim: ReportClaim | null;
  at: number;
  item: ReportEvidence | null;
  correction: ReportCorrection | null;
  model: ReportModel;
};

const none = { sentence: null, claim: null, at: 0, item: null, correction: null };

const columns: Record<string, (row: Row) => string> = {
  row: ({ kind }) => kind,
  label: ({ claim, sentence }) => claim?.label ?? (sentence === null ? "" : `${sentence + 1}`),
  claim_number: ({ claim }) => (claim ? `${claim.number}` : ""),
  words: ({ claim, correction, sentence, model }) =>
    claim?.text ?? correction?.words ?? sentenceText(model, sentence),
  sentences: ({ claim, sentence, model }) =>
    (claim?.sentences ?? (sentence === null ? [] : [sentence]))
      .map((index) => `${index + 1}: ${standing(model, index)}`)
      .join("; "),
  anchor: ({ claim }) => claim?.anchor.status ?? "",
  claimant: ({ claim }) => claim?.claimant ?? "",
  verdict: ({ claim, correction }) => (correction ? "" : verdictName[claim?.verdict ?? "unchecked"]),
  reason: ({ claim }) => (claim?.reason ? reasonName[claim.reason] : ""),
  justification: ({ claim }) => claim?.justification ?? "",
  draft: ({ claim }) => (claim ? yes(claim.draft) : ""),
  missing: ({ claim }) => claim?.missing.map((demand) => demandText[demand]).join("; ") ?? "",
  stale: ({ claim }) => (claim ? yes(claim.stale) : ""),
  state: ({ claim }) => claim?.state.replaceAll("_", " ") ?? "",
  assessors: ({ claim }) => claim?.assessors.map(({ name }) => name).join("; ") ?? "",
  assessed_at: ({ claim }) => claim?.assessments.at(-1)?.createdAt ?? "",
  adjudications: ({ claim }) => (claim ? `${claim.adjudications.length}` : ""),
  adjudicator: ({ claim }) => claim?.adjudications.at(-1)?.by.name ?? "",
  adjudicated_at: ({ claim }) => claim?.adjudications.at(-1)?.createdAt ?? "",
  evidence_count: ({ claim }) => (claim ? `${claim.evidence.length}` : ""),
  evidence_number: ({ item, at }) => (item ? `${at + 1}` : ""),
  stance: ({ item }) => (item ? stanceName[item.stance] : ""),
  source_type: ({ item }) => (item?.sourceType ? sourceTypeName[item.sourceType] : ""),
  title: ({ item }) => item?.title ?? "",
  publisher: ({ item }) => item?.publisher ?? "",
  author: ({ item }) => item?.author ?? "",
  published: ({ item }) => item?.publishedAt ?? "",
  url: ({ item }) => item?.url ?? "",
  accessed: ({ item }) => item?.accessedAt ?? "",
  locator: ({ item }) => item?.locator ?? "",
  quotation: ({ item }) => item?.quote ?? "",
  added_by: ({ item }) => item?.addedBy.name ?? "",
  proposed_words: ({ correction }) => correction?.proposed ?? "",
  correction_note: ({ correction }) => correction?.note ?? "",
  correction_state: ({ correction }) => (correction ? correctionWords(correction) : ""),
  signed_off_by: ({ model }) => ownSignOff(model)?.by.name ?? "",
  signed_off_at: ({ model }) => ownSignOff(model)?.createdAt ?? "",
};

const yes = (is: boolean) => (is ? "yes" : "no");

const standing = ({ revision }: ReportModel, index: number) =>
  verdictName[revision.sentences[index]?.verdict ?? "unchecked"].toLowerCase();

function sentenceText({ revision }: ReportModel, index: number | null): string {
  const sentence = revision.sentences[index ?? -1];
  return sentence ? revision.text.slice(sentence.start, sentence.end) : "";
}

function claimRows(model: ReportModel, claim: ReportClaim) {
  const items = claim.evidence.length > 0 ? claim.evidence : [null];
  const sentence = claim.sentences[0] ?? null;
  const kind = claim.spans.length > 0 ? "claim" : "claim without a place";
  return items.map((item, at) => toRow({ ...none, model, kind, sentence, claim, at, item }));
}

function untouchedRows(model: ReportModel) {
  return model.notChecked
    .filter(({ claims }) => claims.length === 0)
    .map(({ sentence }) => toRow({ ...none, model, kind: "sentence", sentence }));
}

const toRow = (row: Row) => ({
  sentence: row.sentence,
  cells: Object.values(columns).map((cell) => guarded(toPlain(cell(row)))),
});

/** What makes a spreadsheet take a cell for a formula, also in full-width forms and behind white space. */
const formula = /^[\s"'\u200b-\u200f\u2060]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^\s*\t/;

/** A leading apostrophe makes a spreadsheet take the rest as words. */
export function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

import type { Person } from "../claim/claim";
import { missingFrom } from "../claim/demands";
import type { ClaimSheet } from "../claim/sheet";
import type { ReportClaim } from "./schema";

export function toReportClaim(sheet: ClaimSheet, label: string): ReportClaim {
  const { verdict, draft, missing, stale, state } = sheet.status;
  const newest = grounds(sheet);
  return {
    id: sheet.id,
    number: sheet.number,
    label,
    text: sheet.text,
    spans: sheet.spans,
    sentences: sheet.sentences,
    claimant: sheet.claimant,
    verdict,
    draft,
    missing,
    stale,
    state,
    reason: newest?.reason ?? null,
    justification: newest?.justification ?? null,
    anchor: sheet.anchor,
    assessors: assessorsOf(sheet),
    assessments: sheet.assessments.map(({ id, verdict, reason, justification, words, by, createdAt }) => {
      const lacks = missingFrom({ verdict, reason, justification }, sheet.evidence);
      return {
        id,
        verdict,
        reason,
        justification,
        words,
        draft: lacks.length > 0,
        missing: lacks,
        by,
        createdAt,
      };
    }),
    adjudications: sheet.adjudications.map((made) => ({
      id: made.id,
      verdict: made.verdict,
      reason: made.reason,
      justification: made.justification,
      words: made.words,
      settles: made.settles,
      by: made.by,
      createdAt: made.createdAt,
    })),
    evidence: sheet.evidence.map((item) => ({
      id: item.id,
      stance: item.stance,
      sourceType: item.sourceType,
      title: item.title,
      publisher: item.publisher,
      author: item.author,
      publishedAt: item.publishedAt,
      url: item.url,
      accessedAt: item.accessedAt,
      quote: item.quote,
      locator: item.locator,
      addedBy: item.addedBy,
    })),
  };
}

/** What the verdict rests on: the editor's decision where one counts, else the newest assessment that says so. */
function grounds({ assessments, adjudications, status: { verdict } }: ClaimSheet) {
  const decision = adjudications.at(-1);
  if (decision?.verdict === verdict) return decision;
  return assessments.findLast((assessment) => assessment.verdict === verdict);
}

/** Each once, in the order in which they first judged. */
function assessorsOf({ assessments }: ClaimSheet): Person[] {
  return [...new Map(assessments.map(({ by }) => [by.id, { id: by.id, name: by.name }])).values()];
}

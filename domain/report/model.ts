import type { Participant, Policy } from "../article/article";
import { claimLabels } from "../claim/label";
import { claimSheets, type ClaimSheet } from "../claim/sheet";
import { countCoverage, sentenceVerdicts, toCover } from "../coverage/coverage";
import { preflight } from "../coverage/preflight";
import type { Snapshot } from "../event";
import { comparedSentences } from "../revision/compare";
import type { Correction } from "../revision/correction";
import { type Statement } from "../signoff/sign-off";
import type { SentencedText } from "../text/align";
import { toReportClaim } from "./claim";
import { methodOf } from "./method";
import { notCheckedOf } from "./not-checked";
import { peopleOf } from "./people";
import { reportFormat, type ReportModel, type ReportSignOff } from "./schema";
import { sourcesOf } from "./sources";
import { summarise } from "./summary";

export type ReportInput = {
  snapshot: Omit<Snapshot, "signOffs"> & { signOffs: readonly Statement[] };
  policy: Policy;
  desk: { id: string; name: string };
  people: readonly Participant[];
  log: { seq: number; head: string | null };
  /** How many revisions the article has. */
  revisions: number;
  /** The revision that was signed off last, when it is another one than the current. */
  signedOff?: (SentencedText & { number: number }) | null;
  /** ISO 8601, in UTC. */
  generatedAt: string;
};

/** The report on an article as `input` has it: plain data, the same for the same input. */
export function buildReport(input: ReportInput): ReportModel {
  const { snapshot, policy, desk, log } = input;
  const { article, revision } = snapshot;
  const all = claimSheets(snapshot, policy);
  const sheets = all.filter(({ spans }) => spans.length > 0);
  const removed = all.filter(({ spans }) => spans.length === 0);
  const labels = claimLabels(sheets, revision.sentences);
  const labelOf = (id: string) =>
    labels.get(id) ?? `claim ${removed.find((sheet) => sheet.id === id)?.number ?? "?"}`;
  const standing = sentenceVerdicts(revision.text, revision.sentences, sheets);
  const claims = sheets.map((sheet) => toReportClaim(sheet, labelOf(sheet.id)));
  const placeless = removed.map((sheet) => toReportClaim(sheet, `claim ${sheet.number}`));
  const sources = sourcesOf(claims);
  return {
    format: reportFormat,
    generatedAt: input.generatedAt,
    desk: { id: desk.id, name: desk.name },
    article: {
      id: article.id,
      title: article.title,
      byline: article.byline,
      sourceUrl: article.sourceUrl,
      language: article.language,
      state: article.state,
      createdAt: article.createdAt,
    },
    revision: {
      id: revision.id,
      number: revision.number,
      of: input.revisions,
      sha256: revision.sha256,
      createdAt: revision.createdAt,
      text: revision.text,
      blocks: revision.blocks,
      links: revision.links,
      sentences: revision.sentences.map((sentence, at) => ({
        ...sentence,
        verdict: standing[at] ?? "unchecked",
      })),
    },
    state: stateOf(snapshot, all, policy, labelOf),
    checked: periodOf(snapshot),
    people: peopleOf([...claims, ...placeless], input.people),
    method: methodOf(policy),
    summary: summarise(countCoverage(standing.map(toCover)), standing, claims, sources.length),
    claims,
    ...(placeless.length > 0 && { removedClaims: placeless }),
    ...(snapshot.corrections.length > 0 && { corrections: snapshot.corrections.map(toReportCorrection) }),
    ...(input.signedOff && { sinceSignOff: changesSince(input.signedOff, revision) }),
    sources,
    notChecked: notCheckedOf(revision, standing, claims),
    redactions: 0,
    signoffs: snapshot.signOffs.map(toReportSignOff),
    log: { seq: log.seq, head: log.head },
  };
}

function changesSince(
  signedOff: SentencedText & { number: number },
  revision: SentencedText,
): NonNullable<ReportModel["sinceSignOff"]> {
  const changes = comparedSentences(signedOff, revision).flatMap(({ kind, before, after }) =>
    kind === "equal" ? [] : [{ kind, before: before.text, after: after.text }],
  );
  return { revision: signedOff.number, changes };
}

const toReportCorrection = ({
  spans: _,
  articleId: __,
  decidedAt: ___,
  version: ____,
  ...told
}: Correction) => told;

const toReportSignOff = ({ id, by, createdAt, statement, revision, reopened }: Statement): ReportSignOff => ({
  id,
  by,
  createdAt,
  statement,
  revision,
  reopened,
});

function stateOf(
  { article, revision, threads }: ReportInput["snapshot"],
  sheets: readonly ClaimSheet[],
  policy: Policy,
  labelOf: (id: string) => string,
): ReportModel["state"] {
  const { ready, obstacles } = preflight({ revision, claims: sheets, threads }, policy, null);
  return {
    name: article.state === "signed_off" ? "signed_off" : "working_copy",
    ready,
    open: obstacles.map(({ code, message, claimId, sentence }) => ({
      code,
      message,
      claim: claimId === null ? null : labelOf(claimId),
      sentence,
    })),
  };
}

function periodOf({ assessments }: Pick<Snapshot, "assessments">): ReportModel["checked"] {
  const moments = assessments.map((assessment) => assessment.createdAt).sort();
  const [from, to] = [moments[0], moments.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

import search from "approx-string-match";
import { diffChars } from "diff";
import { alignSentences } from "@/domain/text/align";
import { follow } from "@/domain/text/anchor";
import { length, type Span } from "@/domain/text/span";
import { composeArticle } from "@/test/revision/composed-article";
import { judge } from "@/test/revision/judge";
import { type MadeRevision, makeRevision } from "@/test/revision/made-revision";
import { median } from "./running-desk";

const sentences = 5400;
const claims = 5000;
const shares = [0.01, 0.1, 0.3];
const budgets = [150, 200, 300];
const leastRight = [99.9, 99.7, 97];
const rounds = 7;
/** The others are measured on this much of the article: on all of it they take minutes. */
const smallSentences = 540;
/** What a plain diff is given at most, in ms; one that needs more gives up. */
const patience = 60_000;

type Placed = { isSame: boolean; spans: Span[] };
type Method = { name: string; run: (revision: MadeRevision) => Placed[] };

const stet: Method = {
  name: "sentence alignment",
  run({ before, after, truth }) {
    const place = follow(before, after, alignSentences(before, after));
    return truth.map(({ was }) => {
      const { status, spans } = place([was]);
      return { isSame: status === "unchanged" || status === "moved", spans };
    });
  },
};

/** As annotation clients do: the quotation to the letter, else with up to half its length in errors; the likest by quotation, context, place. */
const fuzzy: Method = {
  name: "approx-string-match",
  run({ before: { text }, after, truth }) {
    return truth.map(({ was }) => {
      const quote = text.slice(was.start, was.end);
      const context = {
        before: text.slice(Math.max(0, was.start - 32), was.start),
        after: text.slice(was.end, was.end + 32),
      };
      const spans = nearest(after.text, quote, context, was.start);
      return { isSame: spans.length > 0, spans };
    });
  },
};

function nearest(
  text: string,
  quote: string,
  context: { before: string; after: string },
  hint: number,
): Span[] {
  const exact: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  const found = exact.length > 0 ? exact : search(text, quote, Math.min(256, quote.length / 2));
  const alike = (part: string, wanted: string) => {
    if (wanted === "") return 1;
    const [best] = search(part, wanted, wanted.length).sort((a, b) => a.errors - b.errors);
    return best ? 1 - best.errors / wanted.length : 0;
  };
  const scored = found.map(({ start, end, errors }) => ({
    span: { start, end },
    score:
      50 * (1 - errors / quote.length) +
      20 * alike(text.slice(Math.max(0, start - context.before.length), start), context.before) +
      20 * alike(text.slice(end, end + context.after.length), context.after) +
      2 * (1 - Math.abs(start - hint) / text.length),
  }));
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 1)
    .map(({ span }) => span);
}

/** A diff of characters; what of a claim it kept is where the claim is, if that is half of it. */
const characters: Method = {
  name: "diff of characters",
  run({ before, after, truth }) {
    const kept: { before: Span; shift: number }[] = [];
    let [i, j] = [0, 0];
    for (const { value, added, removed } of diffChars(before.text, after.text, { timeout: patience }) ?? []) {
      if (!added && !removed) kept.push({ before: { start: i, end: i + value.length }, shift: j - i });
      if (!added) i += value.length;
      if (!removed) j += value.length;
    }
    return truth.map(({ was }) => {
      const parts = kept.flatMap(({ before: { start, end }, shift }) => {
        const part = { start: Math.max(start, was.start), end: Math.min(end, was.end) };
        return part.start < part.end ? [{ start: part.start + shift, end: part.end + shift }] : [];
      });
      const [first, last] = [parts[0], parts.at(-1)];
      const enough = parts.reduce((sum, part) => sum + length(part), 0) >= length(was) / 2;
      if (!first || !last || !enough) return { isSame: false, spans: [] };
      const span = { start: first.start, end: last.end };
      return { isSame: parts.length === 1 && length(span) === length(was), spans: [span] };
    });
  },
};

/** How many claims are right, lost, taken for unchanged, and on other words; and the time it took, in ms. */
function measure({ run }: Method, revision: MadeRevision) {
  const start = performance.now();
  const placed = run(revision);
  const ms = performance.now() - start;
  const count = { right: 0, lost: 0, missed: 0, wrong: 0 };
  for (const [at, truth] of revision.truth.entries()) {
    const { isSame, spans } = placed[at] ?? { isSame: false, spans: [] };
    const status = isSame ? "unchanged" : spans.length > 0 ? "edited" : "removed";
    count[judge(truth, { status, score: 1, spans, lost: [] })] += 1;
  }
  return { ms, count };
}

type Measured = ReturnType<typeof measure>;

function said({ count: { right, lost, missed, wrong } }: Measured): string {
  const all = right + lost + missed + wrong;
  return `right ${((100 * right) / all).toFixed(2)} %, lost ${lost}, changed but taken for the same ${missed}, wrong place ${wrong}`;
}

function large(): string[] {
  const article = composeArticle(1, sentences);
  const revised = shares.map((share) => {
    const { truth, ...texts } = makeRevision(article, share, 1);
    return { ...texts, truth: truth.slice(0, claims) };
  });
  const [first] = revised;
  if (!first) return [];
  const words = first.before.text.split(/\s+/).length;
  // The first run is for the compiler.
  measure(stet, first);
  return revised.map((revision, at) => {
    const all = Array.from({ length: rounds }, () => measure(stet, revision));
    const [one] = all;
    if (!one) return "";
    const ms = median(all.map((each) => each.ms));
    return (
      `re-anchor ${revision.truth.length} claims, ${words} words, ${100 * (shares[at] ?? 0)} % edited: ` +
      `${ms.toFixed(0)} ms (budget ${budgets[at]}); ${said(one)} (at least ${leastRight[at]} % right, none wrong)`
    );
  });
}

function beside(): string[] {
  const article = composeArticle(2, smallSentences);
  return shares.flatMap((share) => {
    const revision = makeRevision(article, share, 2);
    const runs = Array.from({ length: rounds }, () => measure(stet, revision));
    const own = { ms: median(runs.map(({ ms }) => ms)), count: measure(stet, revision).count };
    return [stet, fuzzy, characters].map((method) => {
      const taken = method === stet ? own : measure(method, revision);
      return `  ${revision.truth.length} claims, ${100 * share} % edited, ${method.name}: ${taken.ms.toFixed(1)} ms, ratio ${(taken.ms / own.ms).toFixed(1)}; ${said(taken)}`;
    });
  });
}

for (const line of [...large(), ...beside()]) console.log(line);

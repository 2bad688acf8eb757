import type { Assessment } from "@/domain/claim/claim";
import { verdictName } from "@/domain/claim/verdict";
import type { ArticleState } from "@/domain/event";
import type { Write } from "./write";

/** The judgements of others on the words of `write` that the person had before them; `doneAt` is when, if not now. */
export function othersOn(
  state: ArticleState,
  write: Write,
  meId: string,
  doneAt: string | null,
): ReadonlySet<string> {
  const place =
    write.type === "claim.create" && "spans" in write.place ? JSON.stringify(write.place.spans) : null;
  const isIt = (claimId: string) =>
    claimId === write.claimId ||
    (place !== null && JSON.stringify(state.claims.get(claimId)?.record?.spans) === place);
  const there = othersIn(state, meId).filter(
    ({ claimId, createdAt }) => isIt(claimId) && (doneAt === null || createdAt <= doneAt),
  );
  return new Set(there.map(({ id }) => id));
}

/** What to tell of the newest judgement of somebody else that is not among the `known` ones; `null` without one. */
export function judgedMeanwhile(
  state: ArticleState,
  claimId: string,
  meId: string,
  known: ReadonlySet<string>,
): string | null {
  const news = othersIn(state, meId).filter((given) => given.claimId === claimId && !known.has(given.id));
  const theirs = news.reduce<Assessment | null>((last, given) => later(last, given), null);
  if (!theirs) return null;
  const mine = [...state.assessments.values()].reduce<Assessment | null>(
    (last, { record }) => (record?.claimId === claimId && record.by.id === meId ? later(last, record) : last),
    null,
  );
  const isOlder = mine !== null && theirs.createdAt <= mine.createdAt;
  const said = `${theirs.by.name} marked this ${verdictName[theirs.verdict].toLowerCase()}`;
  return isOlder
    ? `${said} a moment before. Both are kept, yours is the newest.`
    : `${said} as well, a moment after. Both are kept.`;
}

const othersIn = (state: ArticleState, meId: string): Assessment[] =>
  [...state.assessments.values()].flatMap(({ record }) => (record && record.by.id !== meId ? [record] : []));

const later = (one: Assessment | null, other: Assessment) =>
  one !== null && one.createdAt > other.createdAt ? one : other;

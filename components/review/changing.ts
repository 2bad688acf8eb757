import type { Participant } from "@/domain/article/article";
import type { ArticleState } from "@/domain/event";
import { type Evidence, sourceTypeName, sourceTypes, stanceName, stances } from "@/domain/evidence/evidence";
import { mergeFields } from "@/domain/merge";
import type { ClaimFields, SourceEntry, Write } from "./write";

/** A change of a record, taken apart: what one who settles a clash has to know, whichever record it is of. */
export type Changing = {
  recordId: string;
  /** What it is a change of, as in "Ben changed this evidence too". */
  noun: string;
  /** Against what the record says now: fields that go together, and fields to choose; `null` when it is gone. */
  merge: (state: ArticleState) => { mine: string[]; clashes: Clash[] } | null;
  /** The same change of only these fields, on top of what the record says now. */
  onTop: (state: ArticleState, fields: readonly string[]) => Write | null;
};

export type Clash = { field: string; name: string; theirs: string | null; mine: string | null };

type Kind<F extends object> = {
  noun: string;
  /** What the fields are called on screen. */
  names: Readonly<Record<keyof F, string>>;
  /** How values other than text are said. */
  say: (field: keyof F, value: unknown) => unknown;
};

const onEvidence: Kind<SourceEntry> = {
  noun: "evidence",
  names: {
    url: "Address",
    stance: "This source",
    title: "Title",
    quote: "Quotation",
    locator: "Place in the source",
    publisher: "Publisher",
    author: "Author",
    publishedAt: "Published",
    accessedAt: "Read on",
    sourceType: "Kind of source",
  },
  say: (field, value) => {
    if (field === "stance") return stanceName[stances.find((each) => each === value) ?? "context"];
    const type = field === "sourceType" && sourceTypes.find((each) => each === value);
    return type ? sourceTypeName[type] : value;
  },
};

const onClaim = (people: readonly Participant[]): Kind<Required<ClaimFields>> => ({
  noun: "claim",
  names: { claimant: "Claimed by", assigneeId: "Given to" },
  say: (field, value) => {
    if (field === "claimant") return value ?? "the article itself";
    if (value === null) return "nobody";
    return people.find(({ id }) => id === value)?.name ?? "somebody who left";
  },
});

/** `write` as a change of a record; `null` for what makes or removes one. A new kind of change is one more case. */
export function changingOf(write: Write, people: readonly Participant[]): Changing | null {
  switch (write.type) {
    case "evidence.change": {
      const { evidenceId: recordId, source: mine, base = {} } = write;
      return changing<SourceEntry, Evidence>({
        recordId,
        kind: onEvidence,
        mine,
        base,
        current: (state) => state.evidence.get(recordId)?.record,
        onTop: (source, base, version) => ({ ...write, source, base, version }),
      });
    }
    case "claim.change": {
      const { type, claimId, base = {}, version: _, ...mine } = write;
      return changing<Required<ClaimFields>, Required<ClaimFields> & { version: number }>({
        recordId: claimId,
        kind: onClaim(people),
        mine,
        base,
        current: (state) => state.claims.get(claimId)?.record,
        onTop: (fields, base, version) => ({ type, claimId, version, base, ...fields }),
      });
    }
    default:
      return null;
  }
}

type Parts<F extends object, R extends F & { version: number }> = {
  recordId: string;
  kind: Kind<F>;
  mine: Partial<F>;
  base: Partial<F>;
  current: (state: ArticleState) => R | null | undefined;
  onTop: (fields: Partial<F>, base: Partial<F>, version: number) => Write;
};

function changing<F extends object, R extends F & { version: number }>(parts: Parts<F, R>): Changing {
  const { recordId, kind, mine, base, current, onTop } = parts;
  const said = (field: keyof F, value: unknown) => {
    const words = kind.say(field, value);
    return typeof words === "string" && words !== "" ? words : null;
  };
  return {
    recordId,
    noun: kind.noun,
    merge(state) {
      const theirs = current(state);
      if (!theirs) return null;
      const merged = mergeFields<F>(base, mine, theirs);
      const clashes = merged.clashes.map((field) => ({
        field: String(field),
        name: nameOf(kind.names, field),
        theirs: said(field, theirs[field]),
        mine: said(field, mine[field]),
      }));
      return { mine: merged.mine.map(String), clashes };
    },
    onTop(state, fields) {
      const theirs = current(state);
      return theirs ? onTop(pick(mine, fields), pick<F>(theirs, fields), theirs.version) : null;
    },
  };
}

const nameOf = <F extends object>(names: Readonly<Record<keyof F, string>>, field: keyof F): string =>
  names[field];

/** What of `after` differs from `before`, and what stood there. */
export function changedFields<F extends object>(
  before: F,
  after: F,
): { after: Partial<F>; before: Partial<F> } {
  const { mine } = mergeFields<F>(before, after, before);
  return { after: pick(after, mine), before: pick(before, mine) };
}

/** Only the fields of these names. */
function pick<F extends object>(fields: Partial<F>, names: readonly PropertyKey[]): Partial<F> {
  return Object.fromEntries(
    names.flatMap((name) => (name in fields ? [[name, fields[name as keyof F]]] : [])),
  ) as Partial<F>;
}

/** Whether both are about one record that has versions: then the later was made on top of the earlier. */
export function areOnSameRecord(one: Write, other: Write): boolean {
  const record = recordOf(one);
  return record !== null && record === recordOf(other);
}

function recordOf(write: Write): string | null {
  switch (write.type) {
    case "claim.change":
    case "claim.withdraw":
      return `claim ${write.claimId}`;
    case "evidence.add":
    case "evidence.change":
    case "evidence.remove":
      return `evidence ${write.evidenceId}`;
    default:
      return null;
  }
}

/** Two writes on one record as one: what the later says goes over the earlier, on the earlier's base. */
export function together(earlier: Write, later: Write): Write {
  if (later.type === "evidence.change" && earlier.type === "evidence.change") {
    const base = { ...later.base, ...earlier.base };
    return { ...earlier, source: { ...earlier.source, ...later.source }, base };
  }
  if (later.type === "evidence.change" && earlier.type === "evidence.add") {
    return { ...earlier, source: { ...earlier.source, ...later.source } };
  }
  if (later.type === "claim.change" && earlier.type === "claim.change") {
    return { ...earlier, ...later, version: earlier.version, base: { ...later.base, ...earlier.base } };
  }
  return later;
}

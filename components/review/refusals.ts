import type { Participant } from "@/domain/article/article";
import type { ArticleState } from "@/domain/event";
import type { Failure } from "@/domain/result";
import { changingOf, type Clash } from "./changing";
import type { Drafts } from "./drafts";
import { forgetSaid } from "@/components/thread/keep-said";
import { isTalk } from "@/components/thread/talk-write";
import { forgetTyped } from "./keep-typed";
import type { Letter } from "./outbox";
import type { ReviewIndex } from "./review-index";
import type { Refused, Unsent } from "./unsent";
import { isRemoval, type Write } from "./write";

/** A write that the desk did not take, until the person says what is to become of it. */
export type NotSaved = Refused & {
  id: string;
  write: Write;
  /** What can be done about it besides giving it up; `choose` is for a record that somebody else changed too. */
  offers: "choose" | "try again" | "remove all the same" | null;
};

/** Two people's changes of one record, for the one who came second. */
export type Conflict = {
  id: string;
  noun: string;
  clashes: readonly Clash[];
  /** Who was first, and when, as far as the desk said. */
  changed: Failure["changed"];
};

type Setting = {
  unsent: Unsent;
  drafts: Drafts;
  people: readonly Participant[];
  view: () => ArticleState;
  index: () => ReviewIndex;
  newId: () => string;
  now: () => string;
  /** Shows and sends. */
  send: (letter: Letter) => void;
  /** A change was put together with somebody else's, without a question. */
  onMerged: (noun: string, changed: Failure["changed"]) => void;
  onChange: () => void;
};

type Entry = Refused & { letter: Letter };

/** Refused writes: kept over reloads with all that was typed, to be sent again, settled or given up. */
export function createRefusals(setting: Setting) {
  const { unsent, drafts, people, view, index, newId, now, send, onMerged, onChange } = setting;
  let entries: readonly Entry[] = [];
  let listed: { view: ArticleState | null; entries: readonly Entry[]; list: readonly NotSaved[] } = {
    view: null,
    entries,
    list: [],
  };

  /** Takes a refused letter; says whether the person has to be told. */
  function take(letter: Letter, refused: Refused): boolean {
    const { write, id } = letter;
    const isDone =
      refused.failure.code === "changed"
        ? isMerged(letter, refused)
        : refused.failure.code === "not_found" && isRemoval(write);
    if (isDone) unsent.forget(id);
    else add({ ...refused, letter });
    return !isDone;
  }

  function add(entry: Entry) {
    unsent.refuse(entry.letter, entry);
    restore(entry);
  }

  /** Lists what was refused, perhaps before this page was opened, in the order in which it was done. */
  function restore(entry: Entry) {
    const others = entries.filter(({ letter }) => letter.id !== entry.letter.id);
    entries = [...others, entry].sort((a, b) => (a.letter.id < b.letter.id ? -1 : 1));
    onChange();
  }

  /** Sends on what of a change clashes with nothing, if that is all of it; nothing is left when it was saved before. */
  function isMerged(letter: Letter, { failure }: Refused): boolean {
    const change = changingOf(letter.write, people);
    const merged = change?.merge(view());
    if (!change || !merged || merged.clashes.length > 0) return false;
    const write = merged.mine.length > 0 ? change.onTop(view(), merged.mine) : null;
    if (write) {
      send({ ...letter, id: newId(), at: now(), write });
      onMerged(change.noun, failure.changed);
    }
    return true;
  }

  /** Sends again what may be taken by now; a claim that could not be made goes before what was to be on it. */
  function tryAgain(id: string) {
    const wanted = entries.find(({ letter }) => letter.id === id);
    if (!wanted) return;
    const isItsMaking = ({ letter: { write } }: Entry) =>
      write.type === "claim.create" && write.claimId === wanted.letter.write.claimId;
    for (const { letter } of entries.filter((entry) => entry === wanted || isItsMaking(entry))) {
      drop(letter.id);
      forget(letter.write);
      const write = onCurrent(letter.write);
      // Another request needs another key.
      const renewed = write === letter.write ? letter : { ...letter, id: newId(), write };
      send(renewed);
      if (renewed.id !== letter.id) unsent.forget(letter.id);
    }
  }

  /** A removal that is wanted all the same is one of the version that is there now. */
  function onCurrent(write: Write): Write {
    if (write.type === "claim.withdraw") {
      return { ...write, version: view().claims.get(write.claimId)?.record?.version ?? write.version };
    }
    if (write.type === "evidence.remove") {
      return { ...write, version: view().evidence.get(write.evidenceId)?.record?.version ?? write.version };
    }
    return write;
  }

  /** Ends a conflict: of the fields that clash, those named in `chosen` get what this person wanted. */
  function settle(id: string, chosen: ReadonlySet<string>) {
    const entry = entries.find(({ letter }) => letter.id === id);
    const change = entry && changingOf(entry.letter.write, people);
    const merged = change?.merge(view());
    if (!entry || !change || !merged) return;
    const clashing = merged.clashes.map(({ field }) => field).filter((field) => chosen.has(field));
    const fields = [...merged.mine, ...clashing];
    const write = fields.length > 0 ? change.onTop(view(), fields) : null;
    drop(id);
    if (write) send({ ...entry.letter, id: newId(), at: now(), write });
    unsent.forget(id);
  }

  /** What was typed for `write` need not wait in its form any longer. */
  function forget(write: Write) {
    if (isTalk(write)) forgetSaid(drafts, write, index());
    else forgetTyped(drafts, write, index(), view());
  }

  function discard(id: string) {
    const entry = entries.find(({ letter }) => letter.id === id);
    if (!entry) return;
    forget(entry.letter.write);
    unsent.forget(id);
    drop(id);
  }

  function drop(id: string) {
    entries = entries.filter(({ letter }) => letter.id !== id);
    onChange();
  }

  /** The same list as long as nothing in it changes. */
  function list(): readonly NotSaved[] {
    if (listed.entries === entries && (entries.length === 0 || listed.view === view())) return listed.list;
    const all = entries.map(({ letter: { id, write }, name, failure }) => ({
      id,
      write,
      name,
      failure,
      offers: offered(write, failure),
    }));
    return (listed = { view: view(), entries, list: all }).list;
  }

  function offered(write: Write, { code }: Failure): NotSaved["offers"] {
    if (code === "changed") {
      if (isRemoval(write)) return "remove all the same";
      return changingOf(write, people)?.merge(view()) ? "choose" : null;
    }
    return passing.has(code) ? "try again" : null;
  }

  function conflictOn(recordId: string): Conflict | null {
    for (const { letter, failure } of entries) {
      const change = failure.code === "changed" ? changingOf(letter.write, people) : null;
      if (change?.recordId !== recordId) continue;
      const merged = change.merge(view());
      if (merged) {
        return { id: letter.id, noun: change.noun, clashes: merged.clashes, changed: failure.changed };
      }
    }
    return null;
  }

  return { take, restore, tryAgain, settle, discard, drop, list, conflictOn };
}

/** What may be otherwise by the time the person tries again. */
const passing: ReadonlySet<Failure["code"]> = new Set(["forbidden", "not_found", "signed_off", "not_ready"]);

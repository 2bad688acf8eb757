import type { Person } from "@/domain/claim/claim";

/** A name in a text that means somebody: where it stands, with its "@". */
export type Mention = { start: number; end: number; id: string };

const [mostOffered, longestQuery] = [8, 100];

/** What is being typed after an "@" that could begin a name; `from` is where the "@" stands. */
export function mentionAt(text: string, caret: number): { from: number; query: string } | null {
  const from = text.lastIndexOf("@", caret - 1);
  if (caret === 0 || from < 0 || caret - from > longestQuery || !beginsName(text, from)) return null;
  const query = text.slice(from + 1, caret);
  return /^\s|\n/.test(query) ? null : { from, query };
}

/** Those of `people` whose name, or a part of it, begins with `query`; whole names first. Case and accents aside. */
export function peopleFor<P extends Person>(query: string, people: readonly P[]): P[] {
  const wanted = plain(query);
  const starts = people.filter(({ name }) => plain(name).startsWith(wanted));
  const within = people.filter(
    (person) => !starts.includes(person) && plain(person.name).includes(` ${wanted}`),
  );
  return [...starts, ...within].slice(0, mostOffered);
}

/** `text` with the name of somebody in place of what was typed from `from` on; `caret` is where one goes on. */
export function withName(
  text: string,
  { from, caret, name }: { from: number; caret: number; name: string },
): { text: string; caret: number } {
  const rest = text.slice(caret);
  const written = `${text.slice(0, from)}@${name}${/^\s/.test(rest) ? "" : " "}`;
  return { text: written + rest, caret: /^\s/.test(rest) ? written.length + 1 : written.length };
}

/**
 * The names in `text` that follow an "@" and are those of `people`, the longest where several fit. Of people with the
 * same name it is the one in `chosen`; without such a one it is nobody: a guess would tell the wrong person.
 */
export function mentionsIn(text: string, people: readonly Person[], chosen: readonly string[]): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (!beginsName(text, at)) continue;
    const named = people.filter(({ name }) => isNamed(text, at + 1, name));
    const longest = Math.max(0, ...named.map(({ name }) => name.length));
    const called = named.filter(({ name }) => name.length === longest);
    const meant = called.length === 1 ? called[0] : called.find(({ id }) => chosen.includes(id));
    if (meant) found.push({ start: at, end: at + 1 + longest, id: meant.id });
  }
  return found;
}

/** Not within a word: what stands in an address names nobody. */
const beginsName = (text: string, at: number) =>
  !/[\p{L}\p{N}_@]$/u.test(text.slice(Math.max(0, at - 2), at));

const isNamed = (text: string, at: number, name: string) =>
  text.startsWith(name, at) && !/^[\p{L}\p{N}_]/u.test(text.slice(at + name.length, at + name.length + 2));

const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

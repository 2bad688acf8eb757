/** Somebody who has an article open. */
export type Present = {
  id: string;
  name: string;
  /** Index of the sentence they look at. */
  sentence: number | null;
  /** They have not touched the article for a while. */
  isIdle: boolean;
};

/** The people behind open tabs, which come last seen first: each once, where they are at work rather than idle. */
export function presentPeople(tabs: readonly Present[]): Present[] {
  const people = new Map<string, Present>();
  for (const tab of tabs) {
    const known = people.get(tab.id);
    if (!known || (known.isIdle && !tab.isIdle)) people.set(tab.id, tab);
  }
  return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

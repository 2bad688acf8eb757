import { type Verdict, verdictName, verdicts } from "@/domain/claim/verdict";
import { chooseReason, judge, judgeAndGoOn, readingOnly, reaffirm } from "./acts";
import { giveToMe } from "./range-acts";
import {
  addEvidenceId,
  claimantId,
  correctionId,
  decideId,
  discussId,
  historyId,
  inspectorId,
  justificationId,
  logLinkId,
  notSavedId,
} from "./field-ids";
import type { Hands } from "./hands";
import { reveal } from "./reveal";
import { mergeWithNext } from "./sentence-acts";

export const groups = ["Move", "Judge", "Work", "Select", "Desk"] as const;

/** Something a person can do at the desk: by key, or from the palette. */
export type Action = {
  id: string;
  group: (typeof groups)[number];
  name: string;
  /** By default; a person can change them. */
  keys: readonly string[];
  /** Only while the keyboard is in the article, where these keys would else scroll or press something. */
  isInArticle?: boolean;
  /** Says whether the key was taken. */
  run: (hands: Hands) => boolean;
};

const verdictKey: Record<Verdict, string> = {
  sourced: "S",
  unverified: "U",
  disputed: "D",
  no_check_needed: "N",
};

export const verdictAction = (verdict: Verdict) => `judge-${verdict}`;

/** All that can be done, in the order in which lists show it. */
export const actions: readonly Action[] = [
  act("next", "Move", "Next sentence", ["J"], ({ walk }) => walk(1)),
  act("previous", "Move", "Previous sentence", ["K"], ({ walk }) => walk(-1)),
  act("next-in-text", "Move", "Next sentence, from the article", ["ArrowDown"], ({ walk }) => walk(1), true),
  act(
    "previous-in-text",
    "Move",
    "Previous sentence, from the article",
    ["ArrowUp"],
    ({ walk }) => walk(-1),
    true,
  ),
  act(
    "next-unchecked",
    "Move",
    "Next unchecked sentence",
    ["Space"],
    ({ nextUnchecked }) => nextUnchecked(1),
    true,
  ),
  act(
    "previous-unchecked",
    "Move",
    "Previous unchecked sentence",
    ["Shift+Space"],
    ({ nextUnchecked }) => nextUnchecked(-1),
    true,
  ),
  act("other-claim", "Move", "Next mark on the same words", ["O"], ({ otherClaim }) => otherClaim()),
  act("inspector", "Move", "To the inspector", ["I"], ({ openInspector }) => openInspector(inspectorId)),
  act("queue", "Move", "To the queue", ["Q"], ({ openQueue }) => openQueue()),
  act("back", "Move", "Back to the article", ["Escape"], ({ back }) => back()),
  ...verdicts.map((verdict) =>
    act(verdictAction(verdict), "Judge", verdictName[verdict], [verdictKey[verdict]], ({ store, goesOn }) =>
      taken((goesOn() ? judgeAndGoOn : judge)(store, verdict)),
    ),
  ),
  ...verdicts.map((verdict) =>
    act(
      `${verdictAction(verdict)}-on`,
      "Judge",
      `${verdictName[verdict]}, and on to the next unchecked`,
      [`Shift+${verdictKey[verdict]}`],
      ({ store }) => taken(judgeAndGoOn(store, verdict)),
    ),
  ),
  ...[1, 2, 3, 4, 5, 6].map((number) =>
    act(
      `reason-${number}`,
      "Judge",
      `Reason ${number}: of the dispute, else of needing no check`,
      [String(number)],
      ({ store, goesOn }) => chooseReason(store, number, goesOn()),
    ),
  ),
  act("go-on", "Judge", "Go on after a verdict: on or off", ["A"], ({ toggleGoesOn }) =>
    taken(toggleGoesOn()),
  ),
  act("reaffirm", "Judge", "Reaffirm a stale verdict, on the new words", ["Y"], ({ store }) =>
    taken(reaffirm(store)),
  ),
  act("evidence", "Work", "Add evidence", ["E"], ({ store, openInspector }) => {
    if (!store.mayWrite) return taken(store.say(readingOnly(store)));
    openInspector(null);
    return taken(document.getElementById(addEvidenceId)?.click());
  }),
  act("justify", "Work", "Write the justification", ["W"], ({ openInspector }) =>
    openInspector(justificationId),
  ),
  act(
    "justify-in-text",
    "Work",
    "Write the justification, from the article",
    ["Enter"],
    ({ openInspector }) => openInspector(justificationId),
    true,
  ),
  act("claimant", "Work", "Change the claimant", ["C"], ({ store, openInspector }) => {
    if (!store.mayWrite) return taken(store.say(readingOnly(store)));
    openInspector(null);
    return taken(document.getElementById(claimantId)?.click());
  }),
  act("decide", "Judge", "Decide between reviewers who differ", ["V"], ({ store, openInspector }) =>
    document.getElementById(decideId) ? openInspector(decideId) : taken(store.say(nothingToDecide)),
  ),
  act("discuss", "Work", "Discuss it: start a thread", ["G"], ({ store, openInspector }) => {
    if (!store.mayTalk) return taken(store.say(readingOnly(store)));
    openInspector(null);
    return taken(document.getElementById(discussId)?.click());
  }),
  act("correct", "Work", "Propose other words for the sentence", ["R"], ({ store, openInspector }) => {
    if (!store.mayWrite) return taken(store.say(readingOnly(store)));
    openInspector(null);
    return taken(document.getElementById(correctionId)?.click());
  }),
  act("history", "Work", "History of the sentence", ["H"], ({ openInspector }) => {
    const heading = document.getElementById(historyId);
    if (heading?.getAttribute("aria-expanded") === "false") heading.click();
    return openInspector(historyId);
  }),
  act("mine", "Work", "Give to me, or back", ["M"], ({ store }) => taken(giveToMe(store))),
  act("merge", "Work", "Merge the sentence with the next", ["B"], ({ store }) =>
    taken(void mergeWithNext(store).then(() => reveal(store))),
  ),
  act("undo", "Work", "Undo what I did last", ["Z", "Mod+Z"], ({ store }) =>
    taken(store.mayWrite ? void store.undo() : store.say(readingOnly(store))),
  ),
  act("redo", "Work", "Do again what I undid", ["Shift+Z", "Mod+Shift+Z", "Mod+Y"], ({ store }) =>
    taken(store.mayWrite ? void store.redo() : store.say(readingOnly(store))),
  ),
  act("select", "Select", "Select words of the sentence", ["X"], ({ select }) => select("words")),
  act(
    "select-sentences",
    "Select",
    "Select sentences from here on",
    ["Shift+J", "Shift+ArrowDown"],
    ({ select }) => select("sentences"),
  ),
  act("preflight", "Desk", "Preflight and sign-off: what stands in the way", ["P"], ({ openPreflight }) =>
    taken(openPreflight()),
  ),
  act("log", "Desk", "The article’s log", ["Shift+H"], () =>
    taken(document.getElementById(logLinkId)?.click()),
  ),
  act("palette", "Desk", "All actions, and going to a sentence", ["Mod+K", ":"], ({ openPalette }) =>
    taken(openPalette()),
  ),
  act("not-saved", "Desk", "What was not saved", ["!"], ({ store }) => {
    if (store.desk().notSaved.length === 0) return taken(store.say("Nothing was refused."));
    return taken(document.getElementById(notSavedId)?.click());
  }),
  act("keys", "Desk", "The keys, and changing them", ["?"], ({ openKeys }) => taken(openKeys())),
];

const nothingToDecide = "There is nothing for you to decide here.";

/** Keys while words are selected by keyboard. They go with the mode, and are not changed one by one. */
export const selectionKeys: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["ArrowLeft", "ArrowRight"], does: "move the first word" },
  { keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], does: "move the last word" },
  { keys: ["Shift+ArrowUp", "Shift+ArrowDown"], does: "take in a sentence less, a sentence more" },
  { keys: ["Enter"], does: "make the words a claim" },
  { keys: ["T"], does: "split the sentence before the first word" },
  { keys: ["1", "…", "5"], does: "no check needed, each of these sentences, for reason 1 to 5" },
  { keys: ["M"], does: "give each of these sentences to me" },
  { keys: ["G"], does: "discuss just these words" },
  { keys: ["Escape"], does: "leave" },
];

function act(
  id: string,
  group: Action["group"],
  name: string,
  keys: readonly string[],
  run: Action["run"],
  isInArticle = false,
): Action {
  return { id, group, name, keys, run, isInArticle };
}

/** For the act's sake: the key was taken. */
const taken = (_: unknown) => true;

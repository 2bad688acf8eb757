import {
  type Article,
  type Participant,
  type Policy,
  policyOf,
  type Revision,
} from "@/domain/article/article";
import { touchedThreads } from "@/components/thread/touched-threads";
import type { Revealed } from "@/domain/blind/revealed";
import { type ArticleEvent, type ArticleState, type Numbered } from "@/domain/event";
import type { DeskNow } from "@/domain/presence/desk-now";
import { type SignOff, standingSignOff } from "@/domain/signoff/sign-off";
import { isSameView, type Ledger, ledgerOf, rebase, settle } from "./ledger";
import type { Opening } from "./opening";
import { createIndex } from "./review-index";
import { createTally } from "./tally";
import { touchedClaims } from "./touched-claims";

export type Standing = ReturnType<typeof createStanding>;

type Setting = {
  opening: Opening;
  me: Participant;
  /** The desk's, over which the article's own is laid. */
  policy: Policy;
  /** The sentences may be others than they were in `before`. */
  onResegmented: (before: Revision) => void;
  onRedraw: (blocks: ReadonlySet<number>) => void;
  onChange: () => void;
};

/** How the article stands here: what the server confirmed and what is pending on top, what is looked up in it, and the rules. */
export function createStanding(setting: Setting) {
  const { opening, onResegmented, onRedraw, onChange } = setting;
  let me = setting.me;
  let rules: DeskNow = { role: me.role, policy: setting.policy };
  let ledger = ledgerOf(opening.state, opening.seq);
  let index = createIndex(opening.revision, policy(), ledger.view, opening.known);
  const tally = createTally(() => index.marks(), me.id);

  /** Goes on to `next`, in which these claims and threads may look different. */
  function move(next: Ledger, claimIds: readonly string[], threadIds: readonly string[] = []) {
    ledger = next;
    const { blocks, before, after } = index.update(ledger.view, new Set(claimIds), new Set(threadIds));
    if (blocks.size > 0) tally.recount(before, after);
    onRedraw(blocks);
    onChange();
  }

  /** Goes on to `next`, in which anything may look different. */
  function moveAll(next: Ledger) {
    const before = revision();
    ledger = next;
    index = createIndex(revision(), policy(), ledger.view);
    tally.countAll();
    if (revision() !== before) onResegmented(before);
    onRedraw(new Set(revision().blocks.keys()));
    onChange();
  }

  /** Takes in what happened; says whether the article is checked under other rules since. */
  function takeIn(events: readonly (Numbered<ArticleEvent> | Revealed)[]): boolean {
    const [before, checked] = [ledger.view, policy()];
    const next = settle(ledger, null, events);
    // The echo of one's own mark, most of the time.
    if (isSameView(next.view, before)) {
      ledger = next;
      return false;
    }
    const isUnderOtherRules = !isSame(checked, policy(next.view));
    if (next.view.revision !== before.revision || isUnderOtherRules) moveAll(next);
    else
      move(
        next,
        events.flatMap((event) => touchedClaims(event, before)),
        events.flatMap((event) => touchedThreads(event, before)),
      );
    return isUnderOtherRules;
  }

  /** The person's role or the desk's policy are others; says whether the article is checked under other rules now. */
  function takeRules(next: DeskNow): boolean {
    const checked = policy();
    rules = next;
    me = { ...me, role: next.role };
    if (isSame(checked, policy())) return false;
    moveAll(ledger);
    return true;
  }

  /** How the article is checked now. */
  function policy(view: ArticleState = ledger.view): Policy {
    return policyOf(rules.policy, view.article.record?.policy);
  }

  /** The current revision: its text is fixed, its sentences can be corrected. */
  function revision(): Revision {
    return ledger.view.revision.record ?? opening.revision;
  }

  /** The article's own fields. */
  function article(): Article {
    return ledger.view.article.record ?? opening.article;
  }

  function signOff(): SignOff | null {
    if (article().state !== "signed_off") return null;
    return standingSignOff([...ledger.view.signOffs.values()].flatMap(({ record }) => record ?? []));
  }

  return {
    ledger: () => ledger,
    view: () => ledger.view,
    index: () => index,
    tally,
    me: () => me,
    rules: () => rules,
    policy: () => policy(),
    revision,
    article,
    signOff,
    move,
    takeIn,
    takeRules,
    /** Goes on to `next`, which only names things otherwise. */
    rename: (next: Ledger) => void (ledger = next),
    /** Starts again from a newer state of the server. */
    startFrom: (newer: Opening) => moveAll(rebase(ledger, newer.state, newer.seq)),
  };
}

export const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

import type { DeskNow } from "@/domain/presence/desk-now";
import type { SignOff } from "@/domain/signoff/sign-off";
import type { Span } from "@/domain/text/span";
import type { Piece } from "./block-view";
import type { Waiting } from "./outbox";
import type { Filter, meterCounts, Order, queueCounts } from "./queue";
import type { NotSaved } from "./refusals";

/** Where a person is: a sentence, and the claim on a part of it, or on several, when that is what they look at. */
export type Focus = { sentence: number; claimId: string | null };

export type BlockView = { pieces: Piece[]; focus: Focus | null };

/** What the tool around the article shows; a new object at every change. */
export type DeskView = {
  focus: Focus | null;
  filter: Filter;
  order: Order;
  queue: ReturnType<typeof queueCounts>;
  meter: ReturnType<typeof meterCounts>;
  /** Goes up whenever a mark changes. */
  drawing: number;
  waiting: Waiting;
  /** What was refused, until the person says what is to become of it. */
  notSaved: readonly NotSaved[];
  /** For the live region. */
  said: string;
  /** Words chosen to become a claim of their own. */
  selected: Span | null;
  /** The sign-off that stands; nothing is changed while there is one. */
  signOff: SignOff | null;
  /** The person's role and the desk's policy; the same object until one of them changes. */
  rules: DeskNow;
  /** Everything up to this number of the article's log is known here. */
  seen: number;
};

import type { Participant, Policy } from "@/domain/article/article";
import type { Revealed } from "@/domain/blind/revealed";
import type { Failure } from "@/domain/result";
import type { Answer } from "./answer";
import type { Opening } from "./opening";
import type { Send } from "./outbox";
import type { ServerAct } from "./server-act";
import type { Write } from "./write";

/** What a store is made of: the article as the page brought it, and the ways to the server and to the person. */
export type StoreSetting = {
  opening: Opening;
  /** The desk's, over which the article's own is laid. */
  policy: Policy;
  me: Participant;
  send: Send;
  /** What the person sees now of claims on which something happened after event `since`; `null` when it fails. */
  readRevealed?: (since: number) => Promise<Revealed | null>;
  /** Does what only the server can tell the outcome of; `id` stays the same for the same act. */
  sendAct: (act: ServerAct, id: string) => Promise<Answer>;
  /** Whether it is worth asking the server for what cannot wait. */
  isOnline?: () => boolean;
  /** A claim with all that is on it, as the server has it now; `null` when it cannot be had. */
  readClaim?: (claimId: string) => Promise<unknown>;
  /** Everybody on the desk. */
  people: readonly Participant[];
  now: () => string;
  newId: () => string;
  /** A write was refused and taken back. */
  onRefused?: (write: Write, failure: Failure) => void;
  /** Something to see besides the live region; `offers` is what the person may well want next. */
  onTell?: (message: string, offers: "undo" | "redo" | null) => void;
};

import { type ThreadKind, threadKinds } from "@/domain/thread/thread";
import type { Span } from "@/domain/text/span";

/** What a person is writing, as it is kept until it is sent. */
export type TalkForm = {
  text: string;
  /** Ids of the people chosen from the list, for names that several have. */
  chosen: string[];
  /** Of the thread that is to be opened. */
  kind: ThreadKind;
  /** The words that it is to be about, when they are not all of what is focused. */
  span: Span | null;
  /** Whether the reply answers the question. */
  answers: boolean;
  /** The version of the comment that is being changed. */
  version: number | null;
};

export const emptyTalk: TalkForm = {
  text: "",
  chosen: [],
  kind: "discussion",
  span: null,
  answers: false,
  version: null,
};

export const talkKey = (noteKey: string) => `talk ${noteKey}`;
export const replyKey = (threadId: string) => `reply ${threadId}`;
export const editKey = (commentId: string) => `comment ${commentId}`;

export const keptTalk = (form: TalkForm) => JSON.stringify(form);

/** A form as it was kept, or `null` when that is none. What somebody else's code left in the storage is not trusted. */
export function parseTalk(kept: string | null): TalkForm | null {
  if (kept === null) return null;
  try {
    const { text, chosen, kind, span, answers, version } = JSON.parse(kept) as Record<string, unknown>;
    if (typeof text !== "string") return null;
    return {
      text,
      chosen: Array.isArray(chosen) ? chosen.filter((id) => typeof id === "string") : [],
      kind: threadKinds.find((each) => each === kind) ?? "discussion",
      span: isSpan(span) ? { start: span.start, end: span.end } : null,
      answers: answers === true,
      version: typeof version === "number" ? version : null,
    };
  } catch {
    return null;
  }
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== "object" || value === null) return false;
  const { start, end } = value as Partial<Span>;
  return Number.isInteger(start) && Number.isInteger(end) && Number(start) < Number(end);
}

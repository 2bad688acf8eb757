import { isTalk, spansOfTalk } from "@/components/thread/talk-write";
import type { ArticleEvent, ArticleState } from "@/domain/event";
import type { Span } from "@/domain/text/span";
import type { Letter } from "./outbox";
import type { Write } from "./write";

/**
 * `write`, which is to become `event`, as it is sent: in the lane of the words it is about, and with the words that the
 * person has before them in `state`, so that the desk takes it for no others.
 */
export function toLetter(
  { id, at }: Pick<Letter, "id" | "at">,
  write: Write,
  event: ArticleEvent,
  state: ArticleState,
): Letter {
  const lane = spansOf(write, event, state)
    .map(({ start, end }) => `${start}-${end}`)
    .join(",");
  return { id, at, lane, write: withWords(write, event, state) };
}

function withWords(write: Write, event: ArticleEvent, state: ArticleState): Write {
  const revision = state.revision.record?.number;
  switch (write.type) {
    case "claim.create":
      // The words themselves: a sentence may have another number by the time the letter arrives.
      return {
        ...write,
        ...(event.type === "claim.created" && { place: { spans: event.claim.spans } }),
        revision,
      };
    case "thread.open":
      return { ...write, revision };
    case "assessment.give": {
      const words = state.claims.get(write.claimId)?.record?.text;
      return words === undefined ? write : { ...write, words };
    }
    default:
      return write;
  }
}

/** The words that `write` is about. */
function spansOf(write: Write, event: ArticleEvent, state: ArticleState): readonly Span[] {
  if (isTalk(write)) return spansOfTalk(write, state);
  if (event.type === "claim.created") return event.claim.spans;
  return state.claims.get(write.claimId)?.record?.spans ?? [];
}

import type { ArticleEvent, Numbered } from "@/domain/event";
import { type Answer, noConnection } from "./answer";
import type { createHistory } from "./history";
import { actedEvent, currentSentences, type ServerAct } from "./server-act";
import { cutOff, offline } from "./store-says";
import type { StoreSetting } from "./store-setting";

type Setting = Required<Pick<StoreSetting, "sendAct" | "isOnline">> & {
  newId: () => string;
  history: () => Pick<ReturnType<typeof createHistory>, "begin" | "settle">;
  /** The newest event that the desk knows. */
  seq: () => number;
  takeIn: (event: Numbered<ArticleEvent>) => void;
  onChange: () => void;
};

/** Acts of which only the server knows what comes of them. */
export function createActing({ sendAct, isOnline, newId, history, seq, takeIn, onChange }: Setting) {
  let acting = 0;

  /** Does `act`, called `what` for undo, and shows what came of it. A refusal is for the caller to tell. */
  async function perform(act: ServerAct, what: string | null): Promise<Answer> {
    if (!isOnline()) return { ok: false, final: false, failure: offline };
    const id = newId();
    if (what !== null) history().begin(id, what);
    acting++;
    onChange();
    const answer = await sendAct(act, id);
    acting--;
    history().settle(id, answer.ok ? answer.seq : null);
    if (answer.ok && answer.seq !== null) takeIn({ ...actedEvent(act, answer.record), seq: answer.seq });
    const current = answer.ok ? null : currentSentences(act, answer.failure.current);
    if (current) takeIn({ ...current, seq: seq() + 0.5 });
    onChange();
    return answer.ok || answer.failure !== noConnection ? answer : { ...answer, failure: cutOff };
  }

  return { perform, count: () => acting };
}

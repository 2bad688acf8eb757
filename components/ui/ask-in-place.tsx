import type { ReactNode } from "react";
import { Button } from "./button";

type Props = {
  question: ReactNode;
  /** What the button that does it says, and says meanwhile. */
  act: string;
  acting: string;
  keep: string;
  isDanger?: boolean;
  /** After a press of a button: the focus goes to the way out. */
  takesFocus?: boolean;
  isBusy: boolean;
  onAct: () => void;
  onKeep: () => void;
};

/** Asks once more, where the thing stands that it is about. */
export function AskInPlace({
  question,
  act,
  acting,
  keep,
  takesFocus,
  isDanger,
  isBusy,
  onAct,
  onKeep,
}: Props) {
  return (
    <div role="group" aria-label={act} className="my-1 border-l-3 border-line-strong py-1 pl-3">
      <div className="max-w-[38rem] wrap-anywhere text-soft">{question}</div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button kind={isDanger ? "danger" : "primary"} wraps unavailable={isBusy} onClick={onAct}>
          {isBusy ? acting : act}
        </Button>
        <Button onClick={onKeep} autoFocus={takesFocus}>
          {keep}
        </Button>
      </div>
    </div>
  );
}

import { Moment } from "@/components/ui/moment";
import { timeLeft } from "./time-left";

type Props = { at: string; now: number; isDone: boolean };

/** When an article has to be done: how far off that is, and the time itself. */
export function Deadline({ at, now, isDone }: Props) {
  const { words, isLate } = timeLeft(Date.parse(at), now);
  return (
    <p className="text-small text-muted">
      {!isDone && (
        <span className={`block text-tool ${isLate ? "font-semibold text-disputed-text" : "text-ink"}`}>
          <span className="sr-only">Deadline </span>
          {isLate ? words : `Due ${words}`}
        </span>
      )}
      <Moment at={at} />
    </p>
  );
}

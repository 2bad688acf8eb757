import Link from "next/link";
import { useWrite } from "@/components/http/use-write";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Outcome } from "@/domain/interchange/plan";
import { OutcomeTable, type Rejected } from "./outcome-table";

type Made = { claims: number; evidence: number; comments: number };
export type Answer = { annotations: Outcome[]; rejected: Rejected[]; absent: number; made: Made };

/** What was looked at, and what came of it; `seq` is the number of the event that brought it in. */
export type Looked = { sent: object; answer: Answer; isDone: boolean; seq: number | null };

type Props = {
  looked: Looked;
  path: string;
  isBusy: boolean;
  onBringIn: () => void;
  onUndone: () => void;
};

/** What would be made, with the way to do it; or what was made, with the way to take it back. */
export function Result({ looked, path, isBusy, onBringIn, onUndone }: Props) {
  const { answer, isDone } = looked;
  return (
    <section aria-labelledby="outcome">
      <h3 id="outcome" ref={focus} tabIndex={-1} className="text-note font-semibold">
        {headline(looked)}
      </h3>
      {answer.absent > 0 && (
        <p className="mt-1 text-soft">
          The collection has {answer.absent} more, on other pages. Bring those in as well.
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {isDone ? (
          <Done looked={looked} path={path} onUndone={onUndone} />
        ) : (
          <Button kind="primary" unavailable={isBusy || isNothing(answer.made)} onClick={onBringIn}>
            Bring in
          </Button>
        )}
      </div>
      <OutcomeTable outcomes={answer.annotations} rejected={answer.rejected} isDone={isDone} />
    </section>
  );
}

function Done({ looked: { seq }, path, onUndone }: { looked: Looked; path: string; onUndone: () => void }) {
  const { problem, isBusy, write } = useWrite();
  return (
    <>
      <Link href={path}>Go to the article</Link>
      {seq !== null && (
        <Button
          unavailable={isBusy}
          onClick={() => write(`${path}/undo`, { method: "POST", body: { seq } }, onUndone)}
        >
          Take it back
        </Button>
      )}
      {problem && <Notice>{problem.detail}</Notice>}
    </>
  );
}

/** When it appears, so that who works by keyboard or by ear is told. */
const focus = (heading: HTMLElement | null) => heading?.focus();

const isNothing = ({ claims, evidence, comments }: Made) => claims + evidence + comments === 0;

function headline({ answer: { made }, isDone }: Looked): string {
  if (isNothing(made)) return "There is nothing to bring in";
  const parts = [
    [made.claims, "claim", "claims"],
    [made.evidence, "source", "sources"],
    [made.comments, "comment", "comments"],
  ] as const;
  const counted = parts.filter(([count]) => count > 0);
  const what = counted.map(([count, one, several]) => `${count} ${count === 1 ? one : several}`).join(", ");
  return isDone ? `Brought in: ${what}` : `This would make ${what}`;
}

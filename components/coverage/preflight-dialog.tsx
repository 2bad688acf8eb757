"use client";

import { useRef } from "react";
import { goTo } from "@/components/review/reveal";
import { useDeskPart, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type Obstacle, preflight } from "@/domain/coverage/preflight";

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void; onClosed: () => void };

const mostShown = 200;

/** All that stands in the way of sign-off, each with the way to its place. */
export function PreflightDialog({ isOpen, onOpenChange, onClosed }: Props) {
  const chosen = useRef<(() => void) | null>(null);
  const choose = (visit: () => void) => {
    chosen.current = visit;
    onOpenChange(false);
  };
  const closed = () => {
    const visit = chosen.current;
    chosen.current = null;
    if (!visit) return onClosed();
    visit();
    return true;
  };
  return (
    <Dialog
      title="Preflight"
      description="What stands in the way of signing this article off."
      isOpen={isOpen}
      onClosed={closed}
      onOpenChange={onOpenChange}
      actions={<Button onClick={() => onOpenChange(false)}>Close</Button>}
    >
      {isOpen && <Obstacles onChoose={choose} />}
    </Dialog>
  );
}

function Obstacles({ onChoose }: { onChoose: (visit: () => void) => void }) {
  const store = useReview();
  useDeskPart("drawing");
  const { text, sentences } = store.revision;
  const { ready, obstacles } = preflight(text, sentences, store.index().sheets(), store.policy);
  if (ready)
    return <p>Nothing stands in the way. Every sentence is covered, and no verdict lacks anything.</p>;
  const visit = (obstacle: Obstacle) => {
    if (obstacle.sentence === null) return;
    const own = store.index().marks()[obstacle.sentence]?.claimId;
    const [sentence, claimId] = [obstacle.sentence, obstacle.claimId === own ? null : obstacle.claimId];
    onChoose(() => goTo(store, sentence, claimId));
  };
  const rest = obstacles.length - mostShown;
  return (
    <ul className="max-h-[50dvh] overflow-auto border-y border-line">
      {obstacles.slice(0, mostShown).map((obstacle) => (
        <li
          key={`${obstacle.code} ${obstacle.claimId} ${obstacle.sentence}`}
          className="border-line not-first:border-t"
        >
          {obstacle.sentence === null ? (
            <p className="px-2 py-2 font-semibold">{obstacle.message}</p>
          ) : (
            <button
              type="button"
              className="w-full px-2 py-2 text-left -outline-offset-2 hover:bg-sunken"
              onClick={() => visit(obstacle)}
            >
              {obstacle.message}
            </button>
          )}
        </li>
      ))}
      {rest > 0 && (
        <li className="border-t border-line px-2 py-2 text-muted">and {rest.toLocaleString("en")} more</li>
      )}
    </ul>
  );
}

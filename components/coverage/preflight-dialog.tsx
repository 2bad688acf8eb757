"use client";

import { useRef } from "react";
import { goTo } from "@/components/review/reveal";
import { useDeskPart, useReview } from "@/components/review/use-review";
import { SignOffForm } from "@/components/signoff/sign-off-form";
import { SignedOffBy } from "@/components/signoff/signed-off-by";
import { WhoSignsOff } from "@/components/signoff/who-signs-off";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { can } from "@/domain/access";
import { checkedHere } from "./checked-here";
import { DoubtList } from "./doubt-list";
import { ObstacleList, type Visit } from "./obstacle-list";

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void; onClosed: () => void };

/** All that stands in the way of sign-off, each with the way to its place; and sign-off, once nothing does. */
export function PreflightDialog({ isOpen, onOpenChange, onClosed }: Props) {
  const store = useReview();
  const chosen = useRef<(() => void) | null>(null);
  const visit: Visit = (sentence, claimId) => {
    const own = store.index().ownClaim(sentence);
    chosen.current = () => goTo(store, sentence, claimId === own ? null : claimId);
    onOpenChange(false);
  };
  const closed = () => {
    const leave = chosen.current;
    chosen.current = null;
    if (!leave) return onClosed();
    leave();
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
      {isOpen && <Found onVisit={visit} onSigned={() => onOpenChange(false)} />}
    </Dialog>
  );
}

function Found({ onVisit, onSigned }: { onVisit: Visit; onSigned: () => void }) {
  const store = useReview();
  useDeskPart("drawing");
  useDeskPart("seen");
  const signOff = useDeskPart("signOff");
  if (signOff) return <SignedOffBy signOff={signOff} />;
  const found = checkedHere(store);
  const articlePath = `/articles/${encodeURIComponent(store.article.id)}`;
  if (!found.ready)
    return <ObstacleList obstacles={found.obstacles} articlePath={articlePath} onVisit={onVisit} />;
  return (
    <>
      <p>Nothing stands in the way.</p>
      <DoubtList inDoubt={found.inDoubt} onVisit={onVisit} />
      {can(store.me.role, "article:sign-off") ? (
        <SignOffForm found={found} onSigned={onSigned} />
      ) : (
        <WhoSignsOff people={store.people} />
      )}
    </>
  );
}

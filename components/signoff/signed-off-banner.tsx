"use client";

import { useDeskPart, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { can } from "@/domain/access";

/** Over a signed-off article: by whom and when, and for those who may the way to open it again. */
export function SignedOffBanner({ onReopen }: { onReopen: () => void }) {
  const store = useReview();
  const signOff = useDeskPart("signOff");
  if (!signOff) return null;
  return (
    <section aria-label="Signed off" className="signed-off">
      <p>
        Signed off by <b>{signOff.by.name}</b> on <Moment at={signOff.createdAt} />.
      </p>
      {can(store.me.role, "article:reopen") ? (
        <Button kind="quiet" onClick={onReopen}>
          Reopen…
        </Button>
      ) : (
        <p className="text-muted">An editor can reopen it.</p>
      )}
    </section>
  );
}

"use client";

import { KeyHint } from "@/components/review/key-hint";
import { give } from "@/components/review/range-acts";
import type { Target } from "@/components/review/target";
import { useReview } from "@/components/review/use-review";

/** Who is to check this. */
export function AssigneeField({ target }: { target: Target }) {
  const store = useReview();
  const { me, people } = store;
  const assigneeId = target.claim?.assigneeId ?? null;
  const assignee = people.find(({ id }) => id === assigneeId);
  if (!store.mayWrite) {
    return (
      <p className="text-small text-muted">{assignee ? `Given to ${assignee.name}` : "Given to nobody"}</p>
    );
  }
  return (
    <label className="flex items-center gap-2 text-small text-muted">
      Given to
      <select
        className="quiet-select"
        value={assigneeId ?? ""}
        onChange={({ target: { value } }) => give(store, target, value || null)}
      >
        <option value="">nobody</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === me.id ? `${name} (you)` : name}
          </option>
        ))}
        {assigneeId && !assignee && <option value={assigneeId}>somebody who left</option>}
      </select>
      <KeyHint of="mine" className="max-[760px]:hidden" />
    </label>
  );
}

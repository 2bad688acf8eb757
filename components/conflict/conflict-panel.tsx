"use client";

import { type SubmitEvent, useId, useRef, useState } from "react";
import { conflictId } from "@/components/review/field-ids";
import type { Clash } from "@/components/review/changing";
import type { Conflict } from "@/components/review/refusals";
import { useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { timeAgo } from "@/components/articles/time-left";

type Choice = "theirs" | "mine";

type Props = {
  conflict: Conflict;
  /** The panel goes when it is settled: where the focus is to go then. */
  onSettled: () => void;
};

/** Both versions of a record that two people changed, where it stands, for the second to choose field by field. */
export function ConflictPanel({ conflict: { id, noun, clashes, changed }, onSettled }: Props) {
  const store = useReview();
  const [chosen, setChosen] = useState<Partial<Record<string, Choice>>>({});
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const headingId = `${conflictId(id)}-heading`;
  const isMine = changed?.by?.id === store.me.id;
  const by = changed?.by?.name ?? "Somebody else";
  const when = changed && timeAgo(Date.parse(changed.at), Date.parse(store.now()));
  const theirs = isMine
    ? `Yours, from elsewhere (${when})`
    : `Theirs (${[by, when].filter(Boolean).join(", ")})`;

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const open = clashes.find(({ field }) => chosen[field] === undefined);
    if (open) {
      setMissing(true);
      return form.current?.querySelector<HTMLElement>(`input[name="${open.field}"]`)?.focus();
    }
    const mine = clashes.flatMap(({ field }) => (chosen[field] === "mine" ? [field] : []));
    store.settleConflict(id, new Set(mine));
    store.say("Your choice is being saved.");
    onSettled();
  };
  const keepTheirs = () => {
    store.discard(id);
    store.say("Kept as it is.");
    onSettled();
  };

  return (
    <form
      ref={form}
      id={conflictId(id)}
      tabIndex={-1}
      aria-labelledby={headingId}
      className="my-2 border-l-3 border-disputed-line py-1 pl-3"
      noValidate
      onSubmit={save}
    >
      <p id={headingId} className="font-semibold">
        {isMine ? `You changed this ${noun} elsewhere too` : `${by} changed this ${noun} too`}
      </p>
      <p className="text-small text-soft">
        Not saved yet. Choose what should stand; what only one of the two changed is kept.
      </p>
      {clashes.map((clash) => (
        <Versions
          key={clash.field}
          clash={clash}
          theirs={theirs}
          isMine={isMine}
          value={chosen[clash.field] ?? null}
          isMissing={isMissing && chosen[clash.field] === undefined}
          onChoose={(choice) => setChosen({ ...chosen, [clash.field]: choice })}
        />
      ))}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button kind="primary" type="submit">
          Save
        </Button>
        <Button onClick={keepTheirs}>{isMine ? "Keep the other" : "Keep theirs"}</Button>
      </div>
    </form>
  );
}

type VersionsProps = {
  clash: Clash;
  theirs: string;
  /** Both are this person's own. */
  isMine: boolean;
  value: Choice | null;
  isMissing: boolean;
  onChoose: (choice: Choice) => void;
};

function Versions({ clash, theirs, isMine, value, isMissing, onChoose }: VersionsProps) {
  const errorId = useId();
  const version = (choice: Choice, who: string, text: string | null) => (
    <label className="flex cursor-pointer items-start gap-2 py-1">
      <input
        type="radio"
        name={clash.field}
        value={choice}
        checked={value === choice}
        aria-describedby={isMissing ? errorId : undefined}
        onChange={() => onChoose(choice)}
        className="mt-1 accent-accent"
      />
      <span className="flex min-w-0 flex-col">
        <span className="text-small text-muted">{who}</span>
        <span className="[overflow-wrap:anywhere] whitespace-pre-line" dir="auto">
          {text ?? <i className="text-muted">empty</i>}
        </span>
      </span>
    </label>
  );
  return (
    <fieldset className="mt-2">
      <legend className="text-small font-semibold text-soft">{clash.name}</legend>
      {version("theirs", theirs, clash.theirs)}
      {version("mine", isMine ? "Yours, from here" : "Yours", clash.mine)}
      {isMissing && (
        <p id={errorId} role="alert" className="text-small text-disputed-text">
          Choose one of the two.
        </p>
      )}
    </fieldset>
  );
}

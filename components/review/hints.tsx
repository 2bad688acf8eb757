"use client";

import { verdictAction } from "./actions";
import { KeyCaps, KeyHint } from "./key-hint";
import { useKeyOf } from "./use-key-of";

const hints: readonly (readonly [readonly string[], string])[] = [
  [["next", "previous"], "sentence"],
  [["next-unchecked"], "next unchecked"],
  [
    [
      verdictAction("sourced"),
      verdictAction("unverified"),
      verdictAction("disputed"),
      verdictAction("no_check_needed"),
    ],
    "verdict",
  ],
  [["evidence"], "evidence"],
  [["justify"], "justification"],
  [["select"], "select words"],
  [["undo"], "undo"],
  [["preflight"], "preflight"],
];

/** The keys that are used all the time, along the foot of the desk. */
export function Hints({ onAllKeys, onPalette }: { onAllKeys: () => void; onPalette: () => void }) {
  const key = useKeyOf("keys");
  return (
    <footer className="hints" aria-label="Keys">
      {hints.map(([ids, does]) => (
        <Hint key={does} ids={ids} does={does} />
      ))}
      <span className="ml-auto" />
      <button type="button" className="hints-all" onClick={onPalette}>
        <KeyHint of="palette" /> all actions
      </button>
      <button type="button" className="hints-all" onClick={onAllKeys}>
        {key && <KeyCaps name={key} />} keys
      </button>
    </footer>
  );
}

function Hint({ ids, does }: { ids: readonly string[]; does: string }) {
  const hasKey = useKeyOf(ids[0] ?? "") !== null;
  if (!hasKey) return null;
  return (
    <span className="inline-flex items-center gap-1">
      {ids.map((id) => (
        <KeyHint key={id} of={id} />
      ))}
      {does}
    </span>
  );
}

import { Key } from "@/components/ui/key";

const hints: readonly (readonly [readonly string[], string])[] = [
  [["J", "K"], "sentence"],
  [["Space"], "next unchecked"],
  [["S", "U", "D", "N"], "verdict"],
  [["E"], "evidence"],
  [["W"], "justification"],
  [["X"], "select words"],
  [["P"], "preflight"],
];

/** The keys that are used all the time, along the foot of the desk. */
export function Hints({ onAllKeys }: { onAllKeys: () => void }) {
  return (
    <footer className="hints" aria-label="Keys">
      {hints.map(([keys, does]) => (
        <span key={does}>
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}{" "}
          {does}
        </span>
      ))}
      <button type="button" className="hints-all" onClick={onAllKeys}>
        <Key>?</Key> all keys
      </button>
    </footer>
  );
}

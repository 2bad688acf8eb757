import { Moment } from "@/components/ui/moment";

type Entry = { seq: number; at: string; by: { name: string } | null; says: string; hash: string };

/** A desk's log in sentences. */
export function LogList({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return <p className="mt-4 text-muted">Nothing is written here yet.</p>;
  return (
    <ol aria-label="Log" className="mt-4 border-t border-line">
      {entries.map(({ seq, at, by, says, hash }) => (
        <li key={seq} className="border-b border-line py-2">
          <p className="wrap-anywhere">
            <b className="font-semibold">{by?.name ?? "Stet"}</b> {says}
          </p>
          <p className="text-small text-muted">
            <Moment at={at} /> · entry {seq} ·{" "}
            <span className="font-mono" title={hash}>
              {hash.slice(0, 8)}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

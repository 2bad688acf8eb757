import Link from "next/link";
import type { Obstacle } from "@/domain/coverage/preflight";
import { digits } from "@/domain/digits";

/** Leads to a sentence, and to the claim on it. */
export type Visit = (sentence: number, claimId: string | null) => void;

type Props = { obstacles: readonly Obstacle[]; articlePath: string; onVisit: Visit };

const mostShown = 200;

/** What stands in the way; each that has a place leads there. */
export function ObstacleList({ obstacles, articlePath, onVisit }: Props) {
  const rest = obstacles.length - mostShown;
  return (
    <ul aria-label="In the way" className="max-h-[50dvh] overflow-auto border-y border-line">
      {obstacles.slice(0, mostShown).map(({ code, message, claimId, sentence, threadId }) => (
        <li key={`${code} ${claimId} ${sentence} ${threadId}`} className="border-line not-first:border-t">
          {code === "unplaced_claim" ? (
            <Link href={`${articlePath}/revisions#claims`} className="block px-2 py-2 hover:bg-sunken">
              {message}
            </Link>
          ) : sentence === null ? (
            <p className="px-2 py-2 font-semibold">{message}</p>
          ) : (
            <button
              type="button"
              className="w-full px-2 py-2 text-left -outline-offset-2 hover:bg-sunken"
              onClick={() => onVisit(sentence, claimId)}
            >
              {message}
            </button>
          )}
        </li>
      ))}
      {rest > 0 && <li className="border-t border-line px-2 py-2 text-muted">and {digits(rest)} more</li>}
    </ul>
  );
}

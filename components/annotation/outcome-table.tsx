import type { Outcome } from "@/domain/interchange/plan";
import type { PlaceStatus } from "@/domain/interchange/place";

export type Rejected = { index: number; reason: string };

const statusName: Record<PlaceStatus, string> = {
  unchanged: "Unchanged",
  moved: "Moved",
  ambiguous: "Ambiguous",
  removed: "Removed",
};

type Props = { outcomes: readonly Outcome[]; rejected: readonly Rejected[]; isDone: boolean };

/** What becomes of each annotation, in the order of the file. */
export function OutcomeTable({ outcomes, rejected, isDone }: Props) {
  const rows = [
    ...outcomes.map((outcome) => ({ index: outcome.index, outcome })),
    ...rejected.map(({ index, reason }) => ({ index, reason })),
  ].sort((a, b) => a.index - b.index);
  return (
    <div className="mt-3 overflow-x-auto" role="region" aria-label="Each annotation" tabIndex={0}>
      <table className="w-full min-w-[44rem] border-collapse text-left align-top">
        <thead className="text-small text-muted">
          <tr>
            {["No.", "Place", "Words", isDone ? "Made" : "Will be made"].map((name) => (
              <th key={name} scope="col" className="border-b border-line py-2 pr-3 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.index}>
              <th scope="row" className={`${cell} font-normal text-muted tabular-nums`}>
                {row.index + 1}
              </th>
              {"outcome" in row ? <Placed outcome={row.outcome} /> : <LeftOut reason={row.reason} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cell = "border-b border-line py-2 pr-3 align-top";

function Placed({ outcome }: { outcome: Outcome }) {
  const { status, reason, quote, found } = outcome;
  return (
    <>
      <td className={`${cell} w-56`}>
        <b className="font-semibold">{statusName[status]}</b>
        <p className="text-small text-soft">{reason}</p>
      </td>
      <td className={`${cell} font-serif wrap-anywhere`}>
        <bdi>“{shortened(quote)}”</bdi>
        {found !== null && found !== quote && (
          <p className="mt-1 text-small text-soft">
            <span className="font-sans">In the article: </span>
            <bdi>“{shortened(found)}”</bdi>
          </p>
        )}
      </td>
      <td className={`${cell} w-44`}>{madeOf(outcome)}</td>
    </>
  );
}

function LeftOut({ reason }: { reason: string }) {
  return (
    <>
      <td className={cell} colSpan={2}>
        <b className="font-semibold">Left out</b>
        <p className="text-small text-soft">{reason}</p>
      </td>
      <td className={cell}>Nothing</td>
    </>
  );
}

const longest = 280;

const shortened = (words: string) => {
  const characters = [...words];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : words;
};

/** "A claim, 2 sources, a comment" */
function madeOf({ claim, evidence, comment }: Outcome): string {
  const parts = [
    ...(claim === "new" ? ["a claim"] : []),
    ...(evidence > 0 ? [evidence === 1 ? "a source" : `${evidence} sources`] : []),
    ...(comment ? ["a comment"] : []),
  ];
  const what = parts.join(", ");
  if (what === "") return claim === "known" ? "Nothing: it is here already" : "Nothing";
  const sentence = what.charAt(0).toUpperCase() + what.slice(1);
  return claim === "known" ? `${sentence}, on a claim that is here` : sentence;
}

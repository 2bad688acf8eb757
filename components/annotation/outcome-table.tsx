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
    <table aria-label="Each annotation" className="mt-3 w-full max-w-5xl border-collapse text-left align-top">
      <thead className="text-small text-muted">
        <tr>
          {["No.", "Annotation", isDone ? "Made" : "Will be made"].map((name) => (
            <th key={name} scope="col" className="border-b border-line py-2 pr-3 font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.index}>
            <th scope="row" className={`${cell} w-10 font-normal text-muted tabular-nums`}>
              {row.index + 1}
            </th>
            {"outcome" in row ? <Placed outcome={row.outcome} /> : <LeftOut reason={row.reason} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cell = "border-b border-line py-2 pr-3 align-top";

function Placed({ outcome }: { outcome: Outcome }) {
  const { status, reason, quote, found } = outcome;
  return (
    <>
      <td className={`${cell} wrap-anywhere`}>
        <p className="font-serif">
          <bdi>“{shortened(quote)}”</bdi>
        </p>
        {found !== null && found !== quote && (
          <p className="font-serif text-small text-soft">
            <span className="font-sans">In the article: </span>
            <bdi>“{shortened(found)}”</bdi>
          </p>
        )}
        <Place name={statusName[status]} reason={reason} />
      </td>
      <td className={`${cell} w-24 sm:w-44`}>{madeOf(outcome)}</td>
    </>
  );
}

function LeftOut({ reason }: { reason: string }) {
  return (
    <>
      <td className={cell}>
        <Place name="Left out" reason={reason} />
      </td>
      <td className={cell}>Nothing</td>
    </>
  );
}

const Place = ({ name, reason }: { name: string; reason: string }) => (
  <p className="text-small text-soft">
    <b className="font-semibold text-ink">{name}.</b> {reason}
  </p>
);

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

import { VerdictIcon } from "@/components/claim/verdict-icon";
import { verdictName } from "@/domain/claim/verdict";
import type { InDoubt } from "@/domain/coverage/preflight";
import type { Visit } from "./obstacle-list";

type Props = { inDoubt: readonly InDoubt[]; onVisit: Visit };

/** The sentences that stay disputed or unverified: how many, and which, each with the way there. */
export function DoubtList({ inDoubt, onVisit }: Props) {
  if (inDoubt.length === 0) return <p className="mt-2 text-soft">No sentence is disputed or unverified.</p>;
  const count = (verdict: InDoubt["verdict"]) => inDoubt.filter((each) => each.verdict === verdict).length;
  return (
    <section className="mt-3" aria-labelledby="in-doubt">
      <h3 id="in-doubt" className="font-semibold">
        {words(count("disputed"), count("unverified"))}
      </h3>
      <ul aria-labelledby="in-doubt" className="mt-1 flex max-h-32 flex-wrap gap-x-1 overflow-auto">
        {inDoubt.map(({ sentence, verdict }) => (
          <li key={sentence}>
            <button
              type="button"
              className="inline-flex min-h-8 items-center gap-1 rounded px-2 -outline-offset-2 hover:bg-sunken pointer-coarse:min-h-10"
              aria-label={`Sentence ${sentence + 1}, ${verdictName[verdict].toLowerCase()}`}
              onClick={() => onVisit(sentence, null)}
            >
              <VerdictIcon verdict={verdict} />
              {sentence + 1}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "1 sentence stays disputed, 2 stay unverified" */
function words(disputed: number, unverified: number): string {
  const parts = [
    [disputed, "disputed"],
    [unverified, "unverified"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, verdict], at) => {
      const noun = at > 0 ? "" : count === 1 ? " sentence" : " sentences";
      return `${count}${noun} ${count === 1 ? "stays" : "stay"} ${verdict}`;
    })
    .join(", ");
}

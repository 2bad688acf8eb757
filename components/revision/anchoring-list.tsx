import { writtenIn } from "@/components/article/written-in";
import type { Previewed } from "./previewed";
import { ChangeList } from "./change-list";

type Follower = Previewed["anchoring"]["claims"][number];

const says: Partial<Record<Follower["status"], string>> = {
  edited: "words changed",
  moved: "moved, same words",
  ambiguous: "may be in several places: a person has to place it",
  removed: "not in the new text: kept in the history and in the report’s appendix",
};

type Props = Pick<Previewed, "anchoring"> & { language: string };

/** The claims that a revision does something to; those it makes stale first. */
export function AnchoringList({ anchoring, language }: Props) {
  const touched = anchoring.claims
    .filter(({ status }) => status !== "unchanged")
    .sort((a, b) => rank(a) - rank(b) || a.number - b.number);
  const unchanged = anchoring.claims.length - touched.length;
  if (anchoring.claims.length === 0) return null;
  return (
    <section aria-labelledby="anchoring" className="mt-6">
      <h3 id="anchoring" className="mb-2 font-semibold">
        Claims
      </h3>
      {touched.length > 0 && (
        <ul className="border-t border-line">
          {touched.map((claim) => (
            <li key={claim.id} className="border-b border-line py-2">
              <p className="text-small text-muted">
                Claim {claim.number}: {says[claim.status]}
                {claim.stale && (
                  <>
                    {" · "}
                    <b className="font-semibold text-stale-text">verdict goes stale</b>
                  </>
                )}
              </p>
              <p className="font-serif wrap-anywhere" {...writtenIn(language)}>
                {claim.after ?? claim.before}
              </p>
              <ChangeList changes={claim.changes} language={language} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-small text-muted">
        {unchanged} of {anchoring.claims.length}{" "}
        {anchoring.claims.length === 1 ? "claim stays" : "claims stay"} as they are.
      </p>
    </section>
  );
}

const rank = ({ stale, status }: Follower) =>
  stale ? 0 : { ambiguous: 1, removed: 2, edited: 3, moved: 4, unchanged: 5 }[status];

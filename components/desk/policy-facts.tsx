import type { DeskRecord } from "@/domain/event";
import { settingSays } from "./setting-says";

/** The policy for those who work by it but do not set it. */
export function PolicyFacts({ desk: { policy, languages, snapshotRetention } }: { desk: DeskRecord }) {
  const facts = [
    ["Reviewers per claim", policy.reviewersPerClaim === 1 ? "One" : "Two", settingSays.reviewersPerClaim],
    ["Blind second review", yes(policy.blindReview), settingSays.blindReview],
    [
      "Coverage needed for sign-off",
      `${Math.round(policy.coverageNeeded * 1000) / 10} %`,
      settingSays.coverageNeeded,
    ],
    ["Who judged may also sign off", yes(policy.assessorMaySignOff), settingSays.assessorMaySignOff],
    ["Languages", languages.join(", "), settingSays.languages],
    [
      "Snapshots are kept",
      snapshotRetention === null ? "for good" : `for ${snapshotRetention} days`,
      settingSays.snapshotRetention,
    ],
  ] as const;
  return (
    <>
      <p className="mt-8 text-soft">Owners of the desk set this.</p>
      <dl className="mt-4 max-w-[38rem] border-t border-line">
        {facts.map(([name, value, says]) => (
          <div key={name} className="border-b border-line py-2.5">
            <dt className="inline font-semibold">{name}: </dt>
            <dd className="inline">
              {value}
              <span className="block text-small text-muted">{says}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const yes = (isOn: boolean) => (isOn ? "yes" : "no");

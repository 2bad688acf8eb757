import { digits } from "@/domain/digits";
import { VerdictMeter, type VerdictCounts } from "./verdict-meter";

/** Coverage in view all the time: the meter, and in words what is left. */
export function CoverageLine({ counts }: { counts: Required<VerdictCounts> }) {
  const { sourced, unverified, disputed, no_check_needed, unchecked, stale, draft } = counts;
  const covered = sourced + unverified + disputed + no_check_needed;
  const all = covered + unchecked + stale + draft;
  const words = [
    `${Math.floor((covered / all) * 100)} % covered`,
    `${digits(unchecked)} unchecked`,
    ...(draft > 0 ? [`${digits(draft)} ${draft === 1 ? "draft" : "drafts"}`] : []),
    ...(stale > 0 ? [`${digits(stale)} stale`] : []),
  ];
  return (
    <div className="coverage-line">
      <VerdictMeter counts={counts} />
      <span>{all === 0 ? "No sentences" : words.join(" · ")}</span>
    </div>
  );
}

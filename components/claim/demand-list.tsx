import { type Demand, demandText } from "@/domain/claim/demands";

/** What a draft verdict still lacks. */
export function DemandList({ missing }: { missing: readonly Demand[] }) {
  if (missing.length === 0) return null;
  return (
    <div className="mt-3 border-l-3 border-line-strong pl-3">
      <p className="text-small font-semibold text-soft">Draft: still needs</p>
      <ul className="mt-0.5 list-disc pl-4 text-tool">
        {missing.map((demand) => (
          <li key={demand}>{demandText[demand]}</li>
        ))}
      </ul>
    </div>
  );
}

import type { CSSProperties } from "react";
import { verdictName, type VerdictOrUnchecked } from "@/domain/claim/verdict";
import { verdictClass } from "@/components/claim/verdict-class";

/** How many sentences (or claims) stand how. Drafts and stale ones are counted apart from their verdicts. */
export type VerdictCounts = Record<VerdictOrUnchecked, number> & { stale?: number; draft?: number };

type Kind = keyof VerdictCounts;

const order: readonly Kind[] = [
  "sourced",
  "unverified",
  "disputed",
  "no_check_needed",
  "stale",
  "draft",
  "unchecked",
];

/** A bar divided by verdict; a screen reader hears the numbers. */
export function VerdictMeter({ counts, tall = false }: { counts: VerdictCounts; tall?: boolean }) {
  return (
    <div className={tall ? "meter tall" : "meter"} role="img" aria-label={spoken(counts)}>
      {present(counts).map(([kind, count]) => (
        <i key={kind} className={`fill ${fillClass(kind)}`} style={{ "--n": count } as CSSProperties} />
      ))}
    </div>
  );
}

const present = (counts: VerdictCounts) =>
  order.map((kind) => [kind, counts[kind] ?? 0] as const).filter(([, count]) => count > 0);

const spoken = (counts: VerdictCounts) =>
  present(counts)
    .map(([kind, count]) => `${count} ${nameOf(kind)}`)
    .join(", ") || "Nothing to check";

const fillClass = (kind: Kind) => (kind === "draft" ? "v-unchecked is-draft" : verdictClass[kind]);

function nameOf(kind: Kind): string {
  return kind === "draft" || kind === "stale" ? kind : verdictName[kind].toLowerCase();
}

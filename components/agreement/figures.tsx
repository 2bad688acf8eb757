import type { ReactNode } from "react";
import type { Agreement } from "@/domain/agreement/agreement";

/** The three figures of agreement, each with what it means. */
export function Figures({ items, percent, kappa, alpha }: Agreement) {
  const { value, interval } = alpha;
  return (
    <dl className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-3">
      <Figure name="Agree" value={toPercent(percent)}>
        of {items} {items === 1 ? "item" : "items"} judged by two people
      </Figure>
      <Figure name="Cohen’s kappa" value={toCoefficient(kappa)}>
        1 is full agreement, 0 no better than chance
      </Figure>
      <Figure name="Krippendorff’s alpha" value={toCoefficient(value)}>
        {interval
          ? `95 % interval: ${toCoefficient(interval.low)} to ${toCoefficient(interval.high)}`
          : "too few items for an interval"}
      </Figure>
    </dl>
  );
}

type FigureProps = { name: string; value: string; children: ReactNode };

function Figure({ name, value, children }: FigureProps) {
  return (
    <div>
      <dt className="text-small text-muted">{name}</dt>
      <dd className="font-serif text-h2 font-semibold tabular-nums">{value}</dd>
      <dd className="text-small text-soft">{children}</dd>
    </div>
  );
}

export const toPercent = (share: number | null) =>
  share === null ? "–" : `${Math.round(share * 1000) / 10} %`;

/** Two places; a dash where there is no variation that a coefficient could be made of. */
export const toCoefficient = (value: number | null) =>
  value === null ? "–" : value.toFixed(2).replace("-", "−");

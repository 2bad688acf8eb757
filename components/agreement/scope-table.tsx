import Link from "next/link";
import type { Agreement } from "@/domain/agreement/agreement";
import { toCoefficient, toPercent } from "./figures";

type Row = { key: string; name: string; href: string; isShown: boolean } & Agreement;

type Props = { title: string; of: string; rows: readonly Row[] };

/** Agreement of each of several scopes; a name leads to its figures and matrix above. */
export function ScopeTable({ title, of, rows }: Props) {
  return (
    <section className="mt-12">
      <h2 className="font-serif text-h2 font-semibold">{title}</h2>
      <div className="mt-3 overflow-x-auto" role="region" aria-label={title} tabIndex={0}>
        <table className="w-full min-w-[30rem] border-collapse text-left tabular-nums">
          <thead className="text-small text-muted">
            <tr>
              {[of, "Items", "Agree", "Kappa", "Alpha"].map((name) => (
                <th key={name} scope="col" className="border-b border-line py-2 pr-3 font-normal">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, href, isShown, items, percent, kappa, alpha }) => (
              <tr key={key} className={isShown ? "bg-sunken" : ""}>
                <th scope="row" className="border-b border-line py-2 pr-3 font-normal wrap-anywhere">
                  <Link href={href} aria-current={isShown || undefined}>
                    <bdi>{name}</bdi>
                  </Link>
                </th>
                {[items, toPercent(percent), toCoefficient(kappa), toCoefficient(alpha.value)].map(
                  (cell, at) => (
                    <td key={at} className="border-b border-line py-2 pr-3">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

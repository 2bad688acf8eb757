import type { ReactNode } from "react";

type Props = { id?: string; title: string; lead?: ReactNode; children: ReactNode };

/** A part of the desk's page. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section id={id} className="mt-12 scroll-mt-4">
      <h2 className="font-serif text-h2 font-semibold">{title}</h2>
      {lead && <p className="mt-1 max-w-[38rem] text-soft">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}

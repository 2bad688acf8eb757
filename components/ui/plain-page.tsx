import type { ReactNode } from "react";

type Props = { title: string; lead?: ReactNode; children?: ReactNode };

/** A page of one column that stands outside the desk: sign-in, set-up, nothing found, something broken. */
export function PlainPage({ title, lead, children }: Props) {
  return (
    <main className="mx-auto w-full max-w-[26rem] px-5 pt-[12vh] pb-16 wrap-anywhere">
      <p className="font-serif text-[1.05rem] font-semibold italic">Stet</p>
      <h1 className="mt-6 font-serif text-[1.75rem] leading-tight font-semibold tracking-tight">{title}</h1>
      {lead && <div className="mt-2 text-note text-soft">{lead}</div>}
      {children && <div className="mt-6">{children}</div>}
    </main>
  );
}

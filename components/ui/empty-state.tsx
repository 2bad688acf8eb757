import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode; actions?: ReactNode };

/** What a place with nothing in it says: what belongs here, and the next thing to do. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className="max-w-[34rem] py-12">
      <h2 className="font-serif text-h2 font-semibold">{title}</h2>
      <div className="mt-2 text-note text-soft">{children}</div>
      {actions && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

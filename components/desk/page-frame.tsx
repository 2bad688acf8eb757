import type { ComponentProps, ReactNode } from "react";
import { DeskBar } from "./desk-bar";

type Props = ComponentProps<typeof DeskBar> & { children: ReactNode };

/** The bar and, under it, one page of the desk. */
export function PageFrame({ children, ...bar }: Props) {
  return (
    <>
      <DeskBar {...bar} />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[72rem] px-4 pt-8 pb-24 outline-none">
        {children}
      </main>
    </>
  );
}

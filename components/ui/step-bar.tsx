import type { ReactNode } from "react";

/** The bar with a step's buttons, always in reach at the foot of the window. */
export function StepBar({ children }: { children: ReactNode }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-rail">
      <div className="mx-auto flex max-w-[72rem] flex-wrap items-center justify-end gap-2 px-4 py-2">
        {children}
      </div>
    </div>
  );
}

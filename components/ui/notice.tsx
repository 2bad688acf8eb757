import type { ReactNode, Ref } from "react";

type Props = { tone?: "problem" | "calm"; title?: string; children: ReactNode; ref?: Ref<HTMLDivElement> };

/** Something to be told in place: a rule at its side rather than a box around it. Problems are read out at once. */
export function Notice({ tone = "problem", title, children, ref }: Props) {
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role={tone === "problem" ? "alert" : undefined}
      className={`border-l-3 py-1 pl-3 text-tool ${look[tone]}`}
    >
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}

const look = {
  problem: "border-disputed-line text-disputed-text",
  calm: "border-line-strong text-soft",
};

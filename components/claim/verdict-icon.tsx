import type { ReactNode } from "react";
import { markClass, type Shown } from "./verdict-class";

type Props = { verdict: Shown; draft?: boolean };

/** A verdict's shape; a draft's is hollow. Says nothing by itself: put the verdict's name beside it. */
export function VerdictIcon({ verdict, draft = false }: Props) {
  return (
    <svg
      className={`icon ${markClass(verdict, draft)}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[verdict]}
    </svg>
  );
}

const shapes: Record<Shown, ReactNode> = {
  sourced: (
    <>
      <circle className="icon-body" cx="8" cy="8" r="7" />
      <path className="icon-sign" d="M4.7 8.4 7 10.6l4.3-4.8" />
    </>
  ),
  unverified: (
    <>
      <rect className="icon-body" x="1.6" y="1.6" width="12.8" height="12.8" rx="2" />
      <path className="icon-sign" d="M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.7v.1" />
    </>
  ),
  disputed: (
    <>
      <path className="icon-body" d="M8 .8 15.2 8 8 15.2.8 8z" />
      <path className="icon-sign" d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" />
    </>
  ),
  no_check_needed: <path className="icon-line" d="M2.5 8h11" />,
  unchecked: <circle className="icon-line" cx="8" cy="8" r="6" />,
  stale: (
    <>
      <path className="icon-body" d="M8 1.2 15 14H1z" />
      <path className="icon-sign" d="M8 6v3.4M8 11.7v.1" />
    </>
  ),
};

import { memo } from "react";
import { markClass, type Shown } from "./verdict-class";

type Props = { verdict: Shown; draft?: boolean };

/** A verdict's shape; a draft's is hollow. Says nothing by itself: put the verdict's name beside it. */
export const VerdictIcon = memo(function VerdictIcon({ verdict, draft = false }: Props) {
  const { body, line, sign } = shapes[verdict];
  return (
    <svg
      className={`icon ${markClass(verdict, draft)}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path className={line ? "icon-line" : "icon-body"} d={line ?? body} />
      {sign && <path className="icon-sign" d={sign} />}
    </svg>
  );
});

type Shape = { body: string; line?: never; sign: string } | { line: string; body?: never; sign?: never };

/** All of them paths: where another verdict is given, the same elements are drawn otherwise. */
const shapes: Record<Shown, Shape> = {
  sourced: { body: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z", sign: "M4.7 8.4 7 10.6l4.3-4.8" },
  unverified: {
    body: "M3.6 1.6h8.8a2 2 0 0 1 2 2v8.8a2 2 0 0 1-2 2H3.6a2 2 0 0 1-2-2V3.6a2 2 0 0 1 2-2z",
    sign: "M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.7v.1",
  },
  disputed: { body: "M8 .8 15.2 8 8 15.2.8 8z", sign: "m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" },
  no_check_needed: { line: "M2.5 8h11" },
  unchecked: { line: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z" },
  stale: { body: "M8 1.2 15 14H1z", sign: "M8 6v3.4M8 11.7v.1" },
};

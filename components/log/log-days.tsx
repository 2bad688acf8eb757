"use client";

import Link from "next/link";
import { Moment, useIsHere } from "@/components/ui/moment";

/** One entry of a log, with whom and what it is about where that can be visited. */
export type ShownEntry = {
  seq: number;
  type: string;
  at: string;
  by: { name: string } | null;
  says: string;
  hash: string;
  label?: string | null;
  sentence?: number | null;
};

type Props = {
  entries: readonly ShownEntry[];
  /** Where the article is, for an article's log. */
  articlePath?: string;
};

/** A log in sentences, under the days they happened on, as the reader's own clock has them. */
export function LogDays({ entries, articlePath }: Props) {
  const isHere = useIsHere();
  return byDay(entries, isHere).map(([first, ...others]) => (
    <section key={first.seq} aria-labelledby={`day-${first.seq}`} className="mt-8">
      <h2 id={`day-${first.seq}`} className="text-small font-semibold text-soft">
        <Moment at={first.at} withTime={false} />
      </h2>
      <ol className="mt-2 border-t border-line">
        {[first, ...others].map((entry) => (
          <li
            key={entry.seq}
            className="border-b border-line py-2 sm:grid sm:grid-cols-[5.5rem_minmax(0,1fr)]"
          >
            <p className="text-small text-muted tabular-nums sm:pt-0.5">
              <Moment at={entry.at} withDay={false} />
            </p>
            <div>
              <p className="wrap-anywhere">
                <b className="font-semibold">
                  <bdi>{whoOf(entry)}</bdi>
                </b>{" "}
                {entry.says}
              </p>
              <p className="text-small text-muted">
                entry {entry.seq} ·{" "}
                <span className="font-mono" title={entry.hash}>
                  {entry.hash.slice(0, 8)}
                </span>
                {articlePath && <Place entry={entry} articlePath={articlePath} />}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** The way to the words on the desk, which finds them by the same names. */
function Place({ entry: { label, sentence }, articlePath }: { entry: ShownEntry; articlePath: string }) {
  if (label == null && sentence == null) return null;
  const isPart = label != null && !/^\d+$/.test(label);
  const name = isPart ? `part ${label}` : `sentence ${label ?? (sentence ?? 0) + 1}`;
  const hash = label == null ? `s${(sentence ?? 0) + 1}` : `c-${label}`;
  return (
    <>
      {" "}
      ·{" "}
      <Link href={`${articlePath}#${hash}`} className="text-accent underline underline-offset-2">
        Go to {name}
      </Link>
    </>
  );
}

/** `null` is Stet itself; or somebody whom blind review hides. */
export const whoOf = ({ by, type }: Pick<ShownEntry, "by" | "type">) =>
  by?.name ?? (type === "hidden" ? "Somebody" : "Stet");

type Day = [ShownEntry, ...ShownEntry[]];

function byDay(entries: readonly ShownEntry[], isHere: boolean): Day[] {
  const dayOf = ({ at }: ShownEntry) =>
    new Date(at).toLocaleDateString("en-GB", isHere ? undefined : { timeZone: "UTC" });
  const days: Day[] = [];
  for (const entry of entries) {
    const day = days.at(-1);
    if (day && dayOf(day[0]) === dayOf(entry)) day.push(entry);
    else days.push([entry]);
  }
  return days;
}

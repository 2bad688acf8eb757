"use client";

import Link from "next/link";
import { useCallback, useEffect, useRef, useState } from "react";
import { send } from "@/components/http/send";
import { LocalTime } from "@/components/review/local-time";
import { historyId } from "@/components/review/field-ids";
import type { Target } from "@/components/review/target";
import { useDeskPart, useRecords, useReview } from "@/components/review/use-review";
import { FoldMark } from "@/components/ui/fold-mark";
import { type ShownEntry, whoOf } from "./log-days";

const most = 30;

/** What happened to the claim in hand, newest first; asked for when it is opened, and anew when something happens. */
export function ClaimHistory({ claim }: Pick<Target, "claim">) {
  const [isOpen, setOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  const isNew = useRef(false);
  const toggle = () => {
    isNew.current = !isOpen;
    setOpen(!isOpen);
  };
  /** What was just opened comes into view; later the inspector stays where the person has it. */
  const show = useCallback(() => {
    if (isNew.current) section.current?.scrollIntoView({ block: "nearest" });
    isNew.current = false;
  }, []);
  return (
    <section ref={section} aria-labelledby={historyId}>
      <h3 className="inspector-heading">
        <button
          id={historyId}
          type="button"
          className="link-quiet text-inherit"
          aria-expanded={isOpen}
          onClick={toggle}
        >
          <FoldMark isOpen={isOpen} /> History
        </button>
      </h3>
      {isOpen && claim === null && <p className="text-muted">Nothing has happened to this sentence yet.</p>}
      {isOpen && claim && <Entries key={claim.id} claim={claim} onShown={show} />}
    </section>
  );
}

type Loaded = { items: readonly ShownEntry[]; next: string | null };

type EntriesProps = { claim: NonNullable<Target["claim"]>; onShown: () => void };

function Entries({ claim, onShown }: EntriesProps) {
  const store = useReview();
  const articlePath = `/articles/${encodeURIComponent(store.article.id)}`;
  const threads = useRecords("threads");
  const comments = useRecords("comments");
  const isSaved = useDeskPart("waiting").count === 0;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  // A claim's sheet is made anew when something about it changes.
  useEffect(() => {
    if (!isSaved) return;
    let isCurrent = true;
    const query = new URLSearchParams({ claim: claim.id, limit: String(most) });
    void send(`/api/v1${articlePath}/log?${query}`, { method: "GET" }).then((sent) => {
      if (!isCurrent) return;
      if (sent.ok) setLoaded(sent.data as Loaded);
      setFault(sent.ok ? null : sent.problem.detail);
    });
    return () => {
      isCurrent = false;
    };
  }, [claim, threads, comments, isSaved, articlePath]);

  useEffect(() => {
    if (loaded) onShown();
  }, [loaded, onShown]);

  if (!loaded && fault === null) return <p className="text-muted">Loading…</p>;
  return (
    <>
      {fault !== null && <p role="alert">{fault}</p>}
      <ol aria-label="History" className="grid gap-3">
        {loaded?.items.map((entry) => (
          <li key={entry.seq}>
            <p className="wrap-anywhere">
              <b className="font-semibold">
                <bdi>{whoOf(entry)}</bdi>
              </b>{" "}
              {entry.says}
            </p>
            <p className="mt-0.5 text-small text-muted">
              <LocalTime moment={entry.at} />, entry {entry.seq}
            </p>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-small">
        <Link href={`${articlePath}/log?claim=${encodeURIComponent(claim.id)}`}>
          {loaded?.next ? "Older entries, in the log" : "In the article’s log"}
        </Link>
      </p>
    </>
  );
}

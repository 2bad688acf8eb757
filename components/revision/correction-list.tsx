"use client";

import Link from "next/link";
import { useState } from "react";
import { writtenIn } from "@/components/article/written-in";
import { useWrite } from "@/components/http/use-write";
import { Button, buttonClass } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import type { Correction, CorrectionState } from "@/domain/revision/correction";
import { wordDiff } from "@/domain/text/word-diff";
import { DiffWords } from "./diff-words";

type Props = {
  corrections: readonly Correction[];
  articlePath: string;
  language: string;
  meId: string;
  /** Whether the person may accept and reject. */
  mayDecide: boolean;
};

/** Proposed corrections, to be decided, and below them those that are. */
export function CorrectionList({ corrections, articlePath, language, meId, mayDecide }: Props) {
  const { problem, isBusy, write } = useWrite();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = corrections.filter(({ state }) => state === "proposed");
  const closed = corrections.filter(({ state }) => state !== "proposed").reverse();
  const chosen = open.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const settle = ({ id, version }: Correction, state: CorrectionState) =>
    write(`/corrections/${encodeURIComponent(id)}`, { method: "PATCH", version, body: { state } });
  return (
    <>
      {problem && <Notice title={problem.title}>{problem.detail}</Notice>}
      {open.length === 0 && <p className="text-muted">No correction waits for an editor.</p>}
      {open.length > 0 && (
        <ul className="border-t border-line">
          {open.map((each) => (
            <li key={each.id} className="border-b border-line py-3">
              <Words correction={each} language={language} />
              <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
                {mayDecide && (
                  <label className="flex min-h-6 cursor-pointer items-center gap-1.5 pointer-coarse:min-h-10">
                    <input
                      type="checkbox"
                      className="accent-accent"
                      checked={!left.has(each.id)}
                      onChange={() => toggle(each.id)}
                    />
                    Put it in
                  </label>
                )}
                {mayDecide && (
                  <Button kind="quiet" unavailable={isBusy} onClick={() => settle(each, "rejected")}>
                    Reject
                  </Button>
                )}
                {each.by.id === meId && (
                  <Button kind="quiet" unavailable={isBusy} onClick={() => settle(each, "withdrawn")}>
                    Withdraw
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayDecide && open.length > 0 && (
        <p className="mt-3">
          {chosen.length > 0 ? (
            <Link
              href={`${articlePath}/revisions/new?corrections=${chosen.join(",")}`}
              className={buttonClass("primary")}
            >
              See what {chosen.length === 1 ? "it changes" : `these ${chosen.length} change`}
            </Link>
          ) : (
            <span className="text-muted">Choose at least one to put in.</span>
          )}
        </p>
      )}
      {closed.length > 0 && (
        <details className="mt-4">
          <summary className="cursor-pointer text-soft">
            {closed.length} decided {closed.length === 1 ? "correction" : "corrections"}
          </summary>
          <ul className="mt-2 border-t border-line">
            {closed.map((each) => (
              <li key={each.id} className="border-b border-line py-3">
                <Words correction={each} language={language} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Words({ correction, language }: { correction: Correction; language: string }) {
  const { words, proposed, note, by, createdAt } = correction;
  return (
    <>
      <p className="diff-words" {...writtenIn(language)}>
        <DiffWords parts={wordDiff(words, proposed)} />
      </p>
      {note && (
        <p className="mt-1 wrap-anywhere text-soft" dir="auto">
          {note}
        </p>
      )}
      <p className="mt-1 text-small text-muted">
        <bdi>{by.name}</bdi>, <Moment at={createdAt} /> {outcome(correction)}
      </p>
    </>
  );
}

function outcome({ state, revision, decidedBy }: Correction): string {
  const who = decidedBy?.name ?? "somebody";
  if (state === "accepted") return `· accepted by ${who}, in revision ${revision ?? "?"}`;
  if (state === "rejected") return `· rejected by ${who}`;
  if (state === "withdrawn") return "· withdrawn";
  return state === "outdated" ? "· its words changed before anybody decided" : "";
}

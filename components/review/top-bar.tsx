"use client";

import Link from "next/link";
import { CoverageLine } from "@/components/coverage/coverage-line";
import { Button, buttonClass } from "@/components/ui/button";
import { ReadingMenu } from "@/components/preferences/reading-menu";
import { Here } from "@/components/presence/here";
import { SaveState } from "./save-state";
import { useDeskPart, useReview } from "./use-review";

type Props = {
  articleId: string;
  title: string;
  /** For somebody on several desks: which one the article is on. */
  deskName: string | null;
  isQueueUp: boolean;
  onQueue: () => void;
  onPreflight: () => void;
};

export function TopBar({ articleId, title, deskName, isQueueUp, onQueue, onPreflight }: Props) {
  const store = useReview();
  const [meter, waiting] = [useDeskPart("meter"), useDeskPart("waiting")];
  const { number, sha256 } = store.revision;
  const onNavigate = (event: { preventDefault: () => void }) => {
    const isSafe = waiting.count === 0 && store.drafts.count() === 0;
    if (!isSafe && !window.confirm("Something here is not saved. Leave all the same?"))
      event.preventDefault();
  };
  return (
    <header className="bar">
      <Link href="/articles" className="bar-brand" onNavigate={onNavigate} aria-label="Stet, all articles">
        Stet
      </Link>
      {deskName && <p className="bar-desk">{deskName}</p>}
      <p className="bar-title" aria-hidden="true">
        {title}
      </p>
      <span className="bar-revision" title={`Revision ${number}, SHA-256 ${sha256}`}>
        r{number} · {sha256.slice(0, 6)}
      </span>
      <span className="bar-space" />
      <Button kind="quiet" className="bar-queue" aria-expanded={isQueueUp} onClick={onQueue}>
        Queue
      </Button>
      <div className="bar-cover">
        <CoverageLine counts={meter} />
      </div>
      <Here />
      <SaveState />
      <ReadingMenu />
      <Button onClick={onPreflight}>Preflight</Button>
      <Link href={`/articles/${articleId}/report`} className={buttonClass("primary")} onNavigate={onNavigate}>
        Report
      </Link>
    </header>
  );
}

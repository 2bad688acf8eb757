"use client";

import Link from "next/link";
import { CoverageLine } from "@/components/coverage/coverage-line";
import { Button, buttonClass } from "@/components/ui/button";
import { SaveState } from "./save-state";
import { useDesk, useReview } from "./use-review";

type Props = {
  articleId: string;
  title: string;
  /** For somebody on several desks: which one the article is on. */
  deskName: string | null;
  onPreflight: () => void;
};

export function TopBar({ articleId, title, deskName, onPreflight }: Props) {
  const store = useReview();
  const { meter, waiting } = useDesk();
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
      <div className="bar-cover">
        <CoverageLine counts={meter} />
      </div>
      <SaveState />
      <Button onClick={onPreflight}>Preflight</Button>
      <Link href={`/articles/${articleId}/report`} className={buttonClass("primary")} onNavigate={onNavigate}>
        Report
      </Link>
    </header>
  );
}

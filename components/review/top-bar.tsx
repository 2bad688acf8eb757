"use client";

import Link from "next/link";
import { writtenIn } from "@/components/article/written-in";
import { InboxLink } from "@/components/notification/inbox-link";
import { CoverageLine } from "@/components/coverage/coverage-line";
import { Button, buttonClass } from "@/components/ui/button";
import { ReadingMenu } from "@/components/preferences/reading-menu";
import { logLinkId } from "./field-ids";
import { Here } from "@/components/presence/here";
import { SaveState } from "./save-state";
import { useDeskPart, useReview } from "./use-review";

type Props = {
  articleId: string;
  title: string;
  /** For somebody on several desks: which one the article is on. */
  deskName: string | null;
  /** How much in the person's inbox is unread. */
  unread: number;
  isQueueUp: boolean;
  onQueue: () => void;
  onPreflight: () => void;
  /** Brings the inspector into view. */
  onInspector: () => void;
};

/**
 * Only what changes with a mark, coverage and the save state, is drawn anew with it. No link is fetched before it is used:
 * opening an article would cost the server five pages more.
 */
export function TopBar(props: Props) {
  const { articleId, title, deskName, unread, isQueueUp, onQueue, onPreflight, onInspector } = props;
  const store = useReview();
  const { number, sha256 } = store.revision;
  const onNavigate = (event: { preventDefault: () => void }) => {
    if (store.isUnsaved() && !window.confirm("Something here is not saved. Leave all the same?"))
      event.preventDefault();
  };
  return (
    <header className="bar">
      <Link
        href="/articles"
        prefetch={false}
        className="bar-brand"
        onNavigate={onNavigate}
        aria-label="Stet, all articles"
      >
        Stet
      </Link>
      {deskName && <p className="bar-desk">{deskName}</p>}
      <p className="bar-title" aria-hidden="true">
        <bdi {...writtenIn(store.article.language)}>{title}</bdi>
      </p>
      <Link
        prefetch={false}
        href={`/articles/${articleId}/revisions`}
        className="bar-revision"
        title={`Revision ${number}, SHA-256 ${sha256}`}
        onNavigate={onNavigate}
      >
        r{number} · {sha256.slice(0, 6)}
        <span className="sr-only">, all revisions</span>
      </Link>
      <span className="bar-space" />
      <Button
        kind="quiet"
        className="max-[760.1px]:hidden min-[1100.1px]:hidden"
        aria-expanded={isQueueUp}
        onClick={onQueue}
      >
        Queue
      </Button>
      <div className="bar-cover">
        <Cover />
      </div>
      <Here />
      <SaveState onInspector={onInspector} />
      <Link
        prefetch={false}
        id={logLinkId}
        href={`/articles/${articleId}/log`}
        className={buttonClass("quiet", "max-[1100px]:hidden")}
        onNavigate={onNavigate}
      >
        Log
      </Link>
      <InboxLink unread={unread} onNavigate={onNavigate} />
      <ReadingMenu />
      <Button onClick={onPreflight}>Preflight</Button>
      <Link
        prefetch={false}
        href={`/articles/${articleId}/report`}
        className={buttonClass("primary")}
        onNavigate={onNavigate}
      >
        Report
      </Link>
    </header>
  );
}

function Cover() {
  return <CoverageLine counts={useDeskPart("meter")} />;
}

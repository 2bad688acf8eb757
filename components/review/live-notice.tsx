"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { LiveEnd } from "./live";
import { useLive, useLivePart } from "./use-live";

/** Says why nothing new comes any more, over the article rather than above it: the text stays where it is. */
export function LiveNotice() {
  const live = useLive();
  const ended = useLivePart("ended");
  if (!ended) return null;
  const { title, says } = told[ended];
  return (
    <div className="live-notice">
      <Notice title={title}>
        <p>{says}</p>
        <p className="mt-2 flex items-center gap-4">
          {ended === "revised" && (
            <Button kind="primary" onClick={() => window.location.reload()}>
              Show the new revision
            </Button>
          )}
          {ended !== "no_access" && ended !== "revised" && <Button onClick={live.retry}>Try again</Button>}
          {ended === "signed_out" ? (
            <a href="/sign-in" target="_blank" rel="noopener">
              Sign in again
            </a>
          ) : (
            <Link href="/articles">All articles</Link>
          )}
        </p>
      </Notice>
    </div>
  );
}

const told: Record<LiveEnd, { title: string; says: string }> = {
  no_access: {
    title: "You no longer have access to this article",
    says: "Somebody took you off its desk. What you see is as it was then. What you typed is still here, to be copied; it cannot be saved.",
  },
  deleted: {
    title: "This article was deleted",
    says: "An editor can bring it back for 30 days. What you typed is kept in this tab.",
  },
  revised: {
    title: "A new revision of this article came in",
    says: "You still see the words of before. What you mark on them now is not taken; what you typed is kept. Your verdicts on words that did not change stay.",
  },
  signed_out: {
    title: "You are signed out",
    says: "Sign in again, then go on here. What you typed is kept in this tab.",
  },
  refused: {
    title: "This page no longer hears what others do",
    says: "Load it again to go on. What you typed is kept in this tab.",
  },
};

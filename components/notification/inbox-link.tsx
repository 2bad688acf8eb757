"use client";

import { Inbox } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { send } from "@/components/http/send";

const everyMs = 60_000;

type Props = {
  unread: number;
  isHere?: boolean;
  onNavigate?: (event: { preventDefault: () => void }) => void;
};

/** The way to the inbox, with how much in it is unread; looked up anew now and then while the page is in view. */
export function InboxLink({ unread: before, isHere = false, onNavigate }: Props) {
  const [known, setKnown] = useState({ before, unread: before });
  // What the server's page says is newer than what was looked up before it came.
  if (known.before !== before) setKnown({ before, unread: before });
  const { unread } = known;

  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const sent = await send("/api/v1/inbox?limit=1&unread=true", { method: "GET" });
      if (sent.ok) setKnown((now) => ({ ...now, unread: (sent.data as { unread: number }).unread }));
    };
    const timer = window.setInterval(() => void look(), everyMs);
    const onShown = () => void look();
    document.addEventListener("visibilitychange", onShown);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", onShown);
    };
  }, []);

  return (
    <Link
      prefetch={false}
      href="/inbox"
      onNavigate={onNavigate}
      aria-current={isHere ? "page" : undefined}
      className="relative flex min-h-8 min-w-8 items-center justify-center text-soft no-underline hover:text-ink pointer-coarse:min-h-10 pointer-coarse:min-w-10"
    >
      <Inbox aria-hidden className="size-4" />
      <span className="sr-only">Inbox{unread > 0 && `, ${unread} unread`}</span>
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-0 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-micro font-semibold text-accent-ink tabular-nums"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Section } from "@/components/desk/section";
import { send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { toast } from "@/components/ui/toast";
import { browserName } from "./browser-name";

type Session = {
  id: string;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
};

/** The browsers in which the person is signed in; each can be signed out from here. */
export function SessionSection({ sessions }: { sessions: readonly Session[] }) {
  const router = useRouter();
  const [isBusy, startTransition] = useTransition();

  function end(path: string, done: string) {
    startTransition(async () => {
      const sent = await send(path, { method: "DELETE" });
      // Not there any more is what was wanted.
      if (!sent.ok && sent.problem.code !== "not_found") {
        toast.error(sent.problem.detail);
        return;
      }
      toast(done);
      router.refresh();
    });
  }

  return (
    <Section
      title="Where you are signed in"
      lead="A browser is signed out by itself after 14 days without a visit, and after 30 days in any case."
    >
      <ul aria-label="Your browsers" className="border-t border-line">
        {sessions.map(({ id, userAgent, createdAt, lastSeenAt, current }) => (
          <li key={id} className="flex items-center gap-x-4 border-b border-line py-2">
            <span className="min-w-0 grow wrap-anywhere">
              <span className="font-semibold">{browserName(userAgent)}</span>
              {current && <span className="text-muted"> · this browser</span>}
              <span className="block text-small text-muted">
                Signed in <Moment at={createdAt} withTime={false} /> · last seen <Moment at={lastSeenAt} />
              </span>
            </span>
            {!current && (
              <Button
                kind="quiet"
                className="-mr-2"
                unavailable={isBusy}
                aria-label={`Sign out ${browserName(userAgent)}`}
                onClick={() => end(`/api/v1/sessions/${id}`, "That browser is signed out")}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className="mt-4">
          <Button
            unavailable={isBusy}
            onClick={() => end("/api/v1/sessions", "You are signed out everywhere else")}
          >
            Sign out everywhere else
          </Button>
        </div>
      )}
    </Section>
  );
}

"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { send } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { toast } from "@/components/ui/toast";
import { type Notification, notificationSays } from "@/domain/notification/notification";

/** What is in the inbox. Opening a thing reads it; each can be put back among the unread. */
export function InboxList({ items }: { items: readonly Notification[] }) {
  const router = useRouter();
  const [isBusy, startTransition] = useTransition();

  const change = (path: string, method: "PATCH" | "POST", body: object) =>
    startTransition(async () => {
      const sent = await send(path, { method, body });
      if (!sent.ok) toast.error(sent.problem.detail);
      router.refresh();
    });
  const [newest] = items;
  const hasUnread = items.some(({ readAt }) => readAt === null);

  return (
    <>
      {newest && hasUnread && (
        <Button
          unavailable={isBusy}
          className="mb-3"
          onClick={() => change("/api/v1/inbox/read", "POST", { until: newest.createdAt })}
        >
          Mark all as read
        </Button>
      )}
      <ul aria-label="Inbox" className="border-t border-line">
        {items.map((item) => (
          <li
            key={item.id}
            className="flex items-start gap-3 border-b border-line py-3"
            data-unread={item.readAt === null || undefined}
          >
            <span
              aria-hidden
              className={`mt-2 size-2 shrink-0 rounded-full ${item.readAt === null ? "bg-accent" : "border border-line"}`}
            />
            <div className="min-w-0 grow">
              <p className={`wrap-anywhere ${item.readAt === null ? "font-semibold" : ""}`}>
                {item.readAt === null && <span className="sr-only">Unread: </span>}
                <Link
                  href={hrefOf(item)}
                  onClick={() => {
                    if (item.readAt === null)
                      void send(`/api/v1/inbox/${item.id}`, { method: "PATCH", body: { isRead: true } });
                  }}
                >
                  <bdi>{item.by?.name ?? "Stet"}</bdi> {notificationSays[item.kind]}
                </Link>
              </p>
              {item.comment !== null && (
                <p className="line-clamp-3 wrap-anywhere whitespace-pre-line" dir="auto">
                  {item.comment}
                </p>
              )}
              {item.place && (
                <p className="line-clamp-2 font-serif wrap-anywhere text-soft" dir="auto">
                  {item.place.words}
                </p>
              )}
              <p className="text-small wrap-anywhere text-muted">
                <bdi>{item.article.title}</bdi> · <Moment at={item.createdAt} />
              </p>
            </div>
            <Button
              kind="quiet"
              unavailable={isBusy}
              aria-label={`${item.readAt === null ? "Mark read" : "Mark unread"}: ${item.by?.name ?? "Stet"} ${notificationSays[item.kind]}`}
              onClick={() => change(`/api/v1/inbox/${item.id}`, "PATCH", { isRead: item.readAt === null })}
            >
              {item.readAt === null ? "Mark read" : "Mark unread"}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

const hrefOf = ({ article, place }: Notification) =>
  `/articles/${article.id}${place ? `#s${place.sentence + 1}` : ""}`;

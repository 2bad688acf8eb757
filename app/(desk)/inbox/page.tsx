import type { Metadata } from "next";
import Link from "next/link";
import { InboxList } from "@/components/notification/inbox-list";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/server/auth/actor";
import { pageAsked } from "@/server/http/page";
import { readInbox } from "@/server/notification/queries";
import { Framed } from "../framed";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const actor = await requireActor();
  const { show, cursor } = await searchParams;
  const isUnread = show === "unread";
  const asked = pageAsked(new URLSearchParams(typeof cursor === "string" ? { cursor } : {}));
  const { items, next, unread } = await readInbox(
    actor,
    { isUnread },
    asked.ok ? asked.value : { limit: 50, cursor: null },
  );
  const filters = [
    { name: "All", href: "/inbox", isShown: !isUnread },
    { name: unread > 0 ? `Unread (${unread})` : "Unread", href: "/inbox?show=unread", isShown: isUnread },
  ];
  return (
    <Framed current="inbox" actor={actor}>
      <div className="max-w-[46rem]">
        <h1 className="font-serif text-h1 font-semibold tracking-tight">Inbox</h1>
        <nav aria-label="Show" className="mt-4 mb-6 flex gap-2">
          {filters.map(({ name, href, isShown }) => (
            <Link
              key={href}
              href={href}
              aria-current={isShown ? "page" : undefined}
              className={buttonClass(isShown ? "plain" : "quiet")}
            >
              {name}
            </Link>
          ))}
        </nav>
        {items.length === 0 ? (
          <EmptyState title={isUnread ? "Nothing is unread" : "Nothing has come in yet"}>
            Here you find who mentioned you, replied to you, gave you something to check, or judged otherwise
            than you did.
          </EmptyState>
        ) : (
          <InboxList items={items} />
        )}
        {next && (
          <Link
            href={`/inbox?${new URLSearchParams({ ...(isUnread && { show: "unread" }), cursor: next }).toString()}`}
            className={`${buttonClass()} mt-4`}
          >
            Older
          </Link>
        )}
      </div>
    </Framed>
  );
}

import Link from "next/link";
import { SkipLink } from "@/components/ui/skip-link";
import { InboxLink } from "@/components/notification/inbox-link";
import { DeskSwitcher } from "./desk-switcher";
import { PersonMenu } from "./person-menu";

type Place = "articles" | "desk" | "inbox";
type Props = {
  /** Null on a page that is about the person. */
  current: Place | null;
  person: { id: string; name: string; email: string };
  /** The person's desks, and the one they look at. */
  desks?: { own: readonly { id: string; name: string }[]; currentId: string | null };
  /** How much in the person's inbox is unread. */
  unread?: number;
};

/** The bar above the pages of the desk. The page's content has the id `content`. */
export function DeskBar({ current, person, desks, unread = 0 }: Props) {
  return (
    <>
      <SkipLink to="#content">Skip to the content</SkipLink>
      <header className="sticky top-0 z-10 flex min-h-[46px] items-center gap-5 border-b border-line bg-rail px-4 print:hidden">
        <Link
          href="/articles"
          className="font-serif text-[1.05rem] font-semibold text-ink italic no-underline"
        >
          Stet
        </Link>
        <nav aria-label="Desk" className="flex self-stretch">
          {places.map(({ place, name }) => (
            <Link
              key={place}
              href={`/${place}`}
              aria-current={place === current ? "page" : undefined}
              className="flex items-center px-3 text-soft no-underline hover:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_-3px_var(--accent)]"
            >
              {name}
            </Link>
          ))}
        </nav>
        <span className="ml-auto flex min-w-0 items-center gap-2">
          {desks && <DeskSwitcher {...desks} />}
          <InboxLink unread={unread} isHere={current === "inbox"} />
          <PersonMenu {...person} />
        </span>
      </header>
    </>
  );
}

const places = [
  { place: "articles", name: "Articles" },
  { place: "desk", name: "Desk" },
] as const;

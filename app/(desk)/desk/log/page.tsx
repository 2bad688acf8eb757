import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { LogDays } from "@/components/log/log-days";
import { buttonClass } from "@/components/ui/button";
import { requireActor } from "@/server/auth/actor";
import { readDeskLog } from "@/server/desk/log";
import { readDesk } from "@/server/desk/queries";
import { AboutDesk } from "../about";

export const metadata: Metadata = { title: "Log" };

const perPage = 50;

export default async function LogPage({ searchParams }: PageProps<"/desk/log">) {
  const actor = await requireActor();
  const desk = await readDesk(actor);
  if (!desk) redirect("/desk");
  const { before } = await searchParams;
  const cursor = typeof before === "string" && /^\d{1,9}$/.test(before) ? [before] : null;
  const log = await readDeskLog(actor, desk.id, { limit: perPage, cursor });
  if (!log.ok) redirect("/desk");
  const { items, next } = log.value;
  return (
    <AboutDesk actor={actor} desk={desk} path="/desk/log">
      <p className="mt-8 max-w-[38rem] text-soft">
        What happened to the desk itself, newest first. Each entry is chained to the one before by a hash, so
        that none can be changed or taken out unnoticed. What happened to an article is in that article’s own
        log.
      </p>
      <LogDays entries={items} />
      {items.length === 0 && <p className="mt-4 text-muted">Nothing is written here yet.</p>}
      <div className="mt-4 flex gap-2">
        {cursor && (
          <Link href="/desk/log" className={buttonClass()}>
            Newest
          </Link>
        )}
        {next && (
          <Link href={`/desk/log?before=${items.at(-1)?.seq}`} className={buttonClass()}>
            Older
          </Link>
        )}
      </div>
    </AboutDesk>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LogDays } from "@/components/log/log-days";
import { LogFilters } from "@/components/log/log-filters";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { logFilter, type LogFilter, readLog } from "@/server/article/log";
import { requireActor } from "@/server/auth/actor";
import { Framed } from "../../../framed";

export const metadata: Metadata = { title: "Log" };

const perPage = 50;
const everything: LogFilter = { claimId: null, byId: null, type: null };

export default async function ArticleLogPage({ params, searchParams }: PageProps<"/articles/[id]/log">) {
  const actor = await requireActor();
  const { id } = await params;
  const query = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
  const asked = logFilter(query);
  const filter = asked.ok ? asked.value : everything;
  const before = query.get("before");
  const cursor = before !== null && /^\d{1,9}$/.test(before) ? [before] : null;
  const log = await readLog(actor, id, filter, { limit: perPage, cursor });
  if (!log.ok) notFound();
  const { items, next, people, title } = log.value;
  const [articlePath, path] = [`/articles/${id}`, `/articles/${id}/log`];
  const isFiltered = Object.values(filter).some((value) => value !== null);
  const claim = filter.claimId !== null && items.find(({ claimId }) => claimId === filter.claimId);
  query.delete("before");
  const older = new URLSearchParams([...query, ["before", String(items.at(-1)?.seq)]]);
  return (
    <Framed current="articles" actor={actor}>
      <div className="max-w-[46rem]">
        <p className="text-small">
          <Link href={articlePath}>Back to the article</Link>
        </p>
        <h1 className="mt-1 font-serif text-h1 font-semibold tracking-tight wrap-anywhere">
          <span className="block font-sans text-small font-normal tracking-normal text-muted">Log of </span>
          <bdi>{title}</bdi>
        </h1>
        <p className="mt-2 max-w-[38rem] text-soft">
          What happened to this article, newest first. Each entry is chained to the one before by a hash, so
          that none can be changed or taken out unnoticed.{" "}
          <a href={`/api/v1/articles/${encodeURIComponent(id)}/log?format=jsonl`} download>
            Download the whole log
          </a>{" "}
          to check that for yourself.
        </p>
        <LogFilters
          path={path}
          people={people.toSorted((a, b) => a.name.localeCompare(b.name, "en"))}
          chosen={filter}
        />
        {filter.claimId !== null && (
          <p className="mt-3 text-soft">
            Only about {claim && claim.label !== null ? placeName(claim.label) : "one claim"}.{" "}
            <Link href={path}>Show everything</Link>
          </p>
        )}
        <LogDays entries={items} articlePath={articlePath} />
        {items.length === 0 && (
          <EmptyState
            title="No entry like that"
            actions={
              <Link href={path} className={buttonClass()}>
                Show everything
              </Link>
            }
          >
            {isFiltered ? "Nothing of this kind has happened to the article." : "There are no older entries."}
          </EmptyState>
        )}
        <div className="mt-4 flex gap-2">
          {cursor && (
            <Link href={query.size > 0 ? `${path}?${query}` : path} className={buttonClass()}>
              Newest
            </Link>
          )}
          {next !== null && (
            <Link href={`${path}?${older}`} className={buttonClass()}>
              Older
            </Link>
          )}
        </div>
      </div>
    </Framed>
  );
}

const placeName = (label: string) => (/^\d+$/.test(label) ? `sentence ${label}` : `part ${label}`);

import { Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { articlesPath, type ArticleQuery, stateNames } from "./article-query";

/** Search and state, both in the address. */
export function ArticleFilter({ query }: { query: ArticleQuery }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <Form action="/articles" role="search" className="flex min-w-0 grow gap-2 sm:max-w-96">
        {query.state && <input type="hidden" name="state" value={query.state} />}
        <span className="relative grow">
          <Search aria-hidden className="absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-muted" />
          <TextInput
            key={query.q}
            type="search"
            name="q"
            defaultValue={query.q}
            aria-label="Search titles and bylines"
            placeholder="Title or byline"
            className="pl-7"
          />
        </span>
        <Button type="submit">Search</Button>
      </Form>
      <nav aria-label="State" className="-mx-2 flex">
        {stateNames.map(({ state, name }) => (
          <Link
            key={name}
            href={articlesPath({ ...query, state })}
            aria-current={state === query.state ? "true" : undefined}
            className="rounded px-2 py-1.5 text-soft no-underline hover:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2 aria-[current]:underline-offset-[0.4em]"
          >
            {name}
          </Link>
        ))}
      </nav>
    </div>
  );
}

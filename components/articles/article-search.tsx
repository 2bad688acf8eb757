import { Search } from "lucide-react";
import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { ArticleStatus } from "@/domain/article/article";

/** Searches titles and bylines, in any state or in one; what is sought stands in the address. */
export function ArticleSearch({ q, state }: { q: string; state: ArticleStatus | null }) {
  return (
    <Form action="/articles" role="search" className="flex min-w-0 flex-wrap gap-2 sm:max-w-[32rem]">
      <span className="relative grow">
        <Search aria-hidden className="absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-muted" />
        <TextInput
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          aria-label="Search titles and bylines"
          placeholder="Title or byline"
          className="pl-7"
        />
      </span>
      <Select key={state} name="state" defaultValue={state ?? ""} aria-label="State" className="w-auto">
        <option value="">In any state</option>
        <option value="open">Open</option>
        <option value="signed_off">Signed off</option>
      </Select>
      <Button type="submit">Search</Button>
    </Form>
  );
}

import { Search } from "lucide-react";
import Form from "next/form";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** Searches titles and bylines; what is sought stands in the address. */
export function ArticleSearch({ q }: { q: string }) {
  return (
    <Form action="/articles" role="search" className="flex min-w-0 gap-2 sm:max-w-96">
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
      <Button type="submit">Search</Button>
    </Form>
  );
}

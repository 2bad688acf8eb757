import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Kind, members, type Records } from "./world";

/** What stands in a page's path in place of `[id]` and its like. A page that names a record needs a line here. */
const fill: Record<string, (records: Records) => string> = {
  "/articles/[id]": ({ article }) => `/articles/${article}`,
  "/articles/[id]/annotations": ({ article }) => `/articles/${article}/annotations`,
  "/articles/[id]/log": ({ article }) => `/articles/${article}/log`,
  "/articles/[id]/report": ({ article }) => `/articles/${article}/report`,
  "/articles/[id]/revisions": ({ article }) => `/articles/${article}/revisions`,
  "/articles/[id]/revisions/new": ({ article }) => `/articles/${article}/revisions/new`,
};

/** Pages that are meant to show what was deleted, to those who could bring it back. */
const bins: Record<string, readonly Kind[]> = {
  "/desks": ["owner", "stranger"],
  "/desk/data": ["editor", "owner", "stranger"],
};

/** A log tells its readers of what was withdrawn from an article that is there. */
export const isBin = (path: string, kind: Kind) =>
  bins[path]?.includes(kind) ?? (path.endsWith("/log") && members.ours.concat(members.theirs).includes(kind));

/** Every page of the app, by its files: where it is, and whether one has to be signed in. */
export function pagesOf(records: Records): { path: string; isOpen: boolean; namesRecord: boolean }[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
    .map((file) => {
      const route = `/${dirname(file)}`.replace(/\/(?:\([^)]*\)|\.)/g, "") || "/";
      const namesRecord = route.includes("[");
      const path = namesRecord ? fill[route]?.(records) : route;
      if (!path) throw new Error(`Add to test/rights/pages.ts how ${route} is filled in.`);
      return { path, isOpen: !file.startsWith("(desk)"), namesRecord };
    });
}

const elsewhere = "https://desk.invalid";

/** Where to go after signing in: `next` when it is a path of this desk, else the articles. Never another site. */
export function toLocalPath(next: string | null | undefined): string {
  const home = "/articles";
  if (!next?.startsWith("/") || unsafe.test(next) || !URL.canParse(next, elsewhere)) return home;
  const url = new URL(next, elsewhere);
  if (url.origin !== elsewhere || url.pathname.startsWith("//") || url.pathname.startsWith("/sign-in"))
    return home;
  return url.pathname + url.search + url.hash;
}

/** Browsers read `\` as `/` and drop some control characters, so that `/\t/host` is another site. */
const unsafe = /^\/[/\\]|[\\\u0000-\u001f\u007f]/;

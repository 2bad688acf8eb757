import { env } from "@/server/env";

/**
 * Whether a request that carries a session cookie comes from our own pages. Browsers say so in `Sec-Fetch-Site`,
 * older ones in `Origin`; a request that says neither is not taken.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  return (
    origin !== null &&
    origin !== "null" &&
    (origin === env.STET_URL || hostOf(origin) === request.headers.get("host"))
  );
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

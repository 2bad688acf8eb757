import { invalid, ok, type Result } from "../result";

const longest = 2048;

const scheme = /^[a-z][a-z\d+.-]*:/i;
/** `example.org:8080`, which looks like a scheme but is none. */
const hostAndPort = /^[\w-]+(?:\.[\w-]+)+:\d/;

/** Query parameters that name how a reader came to a page, not which page it is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src)$/;

/**
 * The address of a source as Stet keeps it: http or https, without sign-in data and tracking parameters, in the
 * form that WHATWG URL gives it. A missing scheme is taken to be https. Anything else is an `invalid` failure.
 */
export function toSourceUrl(typed: string): Result<string> {
  const trimmed = typed.trim();
  if (trimmed === "") return invalid("url", "Enter the address of the source.");
  if (trimmed.length > longest) return invalid("url", `The address is longer than ${longest} characters.`);
  const withScheme = scheme.test(trimmed) && !hostAndPort.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme))
    return invalid("url", "That is not a web address. Example: https://example.org/page");
  const url = new URL(withScheme);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return invalid("url", "Only http and https addresses can be kept as evidence.");
  }
  if (url.username !== "" || url.password !== "") {
    return invalid("url", "Leave the user name and password out of the address.");
  }
  if (!url.hostname.includes(".") && url.hostname !== "localhost" && !url.hostname.startsWith("[")) {
    return invalid("url", "That is not a web address. Example: https://example.org/page");
  }
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return ok(url.href);
}

/** What two addresses of one source have in common: scheme, `www.`, final slash, fragment and order of query ignored. */
export function sourceKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.searchParams.sort();
  return `${url.hostname.replace(/^www\./, "")}${url.pathname.replace(/\/+$/, "")}${url.search}`;
}

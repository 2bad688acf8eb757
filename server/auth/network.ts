import { isIP } from "node:net";

/**
 * The caller's network (IPv4 /24, IPv6 /64) as the outermost of `hops` trusted proxies saw it; `null` when no
 * proxy is trusted, for then anybody can write the header.
 */
export function networkOf(forwardedFor: unknown, hops: number): string | null {
  if (hops < 1 || typeof forwardedFor !== "string") return null;
  const address = withoutPort(forwardedFor.split(",").at(-hops)?.trim() ?? "");
  if (isIP(address) === 4) return address.split(".").slice(0, 3).join(".");
  if (isIP(address) !== 6) return null;
  const groups = expand(address);
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return groups.slice(0, 4).join(":");
  const ipv4 = groups
    .slice(6)
    .map((group) => group.padStart(4, "0"))
    .join("");
  return [0, 2, 4].map((at) => Number.parseInt(ipv4.slice(at, at + 2), 16)).join(".");
}

/** Some proxies write `1.2.3.4:5678` and `[2001:db8::1]:5678`. */
function withoutPort(address: string): string {
  return /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expand(address: string): string[] {
  const canonical = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1);
  const [head = "", tail] = canonical.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  if (tail === undefined) return groups(head);
  const missing = 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array.from({ length: missing }, () => "0"), ...groups(tail)];
}

import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { sha256 } from "@/server/hash";

const window = 15 * 60;
const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimiterFlexible",
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  });

const perAccount = limiter("sign-in-account", 5, window);
const perAddress = limiter("sign-in-address", 50, window);
const overall = limiter("sign-in-all", 300, window);

/**
 * Counts a try to sign in. Returns the seconds to wait when there were too many for this account, from this
 * network or at all, else `null`. Without a trusted proxy the network is not known, and not counted.
 */
export async function countSignIn(
  emailKey: string,
  headers: Record<string, unknown>,
): Promise<number | null> {
  const network = networkOf(headers["x-forwarded-for"], env.STET_TRUSTED_PROXIES);
  const waits = await Promise.all([
    consume(perAccount, sha256(emailKey)),
    ...(network ? [consume(perAddress, network)] : []),
    consume(overall, "all"),
  ]);
  const longest = Math.max(...waits);
  return longest > 0 ? longest : null;
}

/** A right password clears the account's count. */
export async function forgetSignIns(emailKey: string): Promise<void> {
  await perAccount.delete(sha256(emailKey));
}

async function consume(limit: RateLimiterPrisma, key: string): Promise<number> {
  try {
    await limit.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/**
 * The caller's network (IPv4 /24, IPv6 /64) as the outermost of `hops` trusted proxies saw it; `null` when no
 * proxy is trusted, for then anybody can write the header.
 */
export function networkOf(forwardedFor: unknown, hops: number): string | null {
  if (hops < 1 || typeof forwardedFor !== "string") return null;
  const address = forwardedFor.split(",").at(-hops)?.trim();
  if (!address) return null;
  const separator = address.includes(":") ? ":" : ".";
  return address
    .split(separator)
    .slice(0, separator === ":" ? 4 : 3)
    .join(separator);
}

import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { type Failure, fail, ok, type Result } from "@/domain/result";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { sha256 } from "@/server/hash";
import { networkOf } from "./network";

const quarter = 15 * 60;
const hour = 60 * 60;
const day = 24 * hour;
const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimiterFlexible",
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  });

const perAccount = limiter("sign-in-account", 5, quarter);
const perAccountDay = limiter("sign-in-account-day", 30, day);
const perBrowser = limiter("sign-in-browser", 5, quarter);
const perAddress = limiter("sign-in-address", 50, quarter);
const overall = limiter("sign-in-all", 300, quarter);

/** Who tries to sign in: the account, the browser when it has signed in to this account before, the headers. */
type Try = { emailKey: string; browser: string | null; headers: Record<string, unknown> };

/**
 * Counts a try to sign in. Returns the seconds to wait when there were too many for this account, from this
 * network or at all, else `null`. Without a trusted proxy the network is not known, and not counted. A browser
 * that has signed in to the account before is counted by itself, so that strangers cannot keep its person out.
 */
export async function countSignIn({ emailKey, browser, headers }: Try): Promise<number | null> {
  const account = sha256(emailKey);
  const network = networkOf(headers["x-forwarded-for"], env.STET_TRUSTED_PROXIES);
  const waits = await Promise.all([
    ...(browser
      ? [consume(perBrowser, sha256(browser))]
      : [consume(perAccount, account), consume(perAccountDay, account)]),
    ...(network ? [consume(perAddress, network)] : []),
    consume(overall, "all"),
  ]);
  const longest = Math.max(...waits);
  return longest > 0 ? longest : null;
}

/** Somebody who is in clears the count of the account, or of their browser. */
export async function forgetSignIns(emailKey: string, browser: string | null): Promise<void> {
  if (browser) await perBrowser.delete(sha256(browser));
  else await Promise.all([perAccount.delete(sha256(emailKey)), perAccountDay.delete(sha256(emailKey))]);
}

/** What else can be guessed or overdone, for each person: how many tries in how many seconds. */
const bounds = {
  confirm: [limiter("confirm", 5, quarter), limiter("confirm-day", 30, day)],
  code: [limiter("code", 10, quarter), limiter("code-day", 30, day)],
  "reset-mail": [limiter("reset-mail", 3, hour)],
  comment: [limiter("comment", 60, 60)],
};

/** Counts a try of `kind` by or for `who`. */
export async function countTry(kind: keyof typeof bounds, who: string): Promise<Result<null>> {
  const wait = Math.max(...(await Promise.all(bounds[kind].map((bound) => consume(bound, sha256(who))))));
  return wait > 0 ? fail(tooMany(wait)) : ok(null);
}

export async function forgetTries(kind: keyof typeof bounds, who: string): Promise<void> {
  await Promise.all(bounds[kind].map((bound) => bound.delete(sha256(who))));
}

const resetsFromNetwork = limiter("reset-address", 20, hour);
const resetsOverall = limiter("reset-all", 200, hour);

/** Counts somebody asking for a reset link, whoever for. */
export async function countResetRequest(headers: Record<string, unknown>): Promise<Result<null>> {
  const network = networkOf(headers["x-forwarded-for"], env.STET_TRUSTED_PROXIES);
  const waits = await Promise.all([
    ...(network ? [consume(resetsFromNetwork, network)] : []),
    consume(resetsOverall, "all"),
  ]);
  const wait = Math.max(...waits);
  return wait > 0 ? fail(tooMany(wait)) : ok(null);
}

function tooMany(seconds: number): Failure {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return {
    code: "too_many",
    message: `Too many tries. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    retryAfterSeconds: seconds,
  };
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

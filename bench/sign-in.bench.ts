import { Pool } from "pg";
import { toPoolConfig } from "@/server/db/connection";
import { cookiesOf, median, owner, startDesk } from "./running-desk";

const tries = 400;
const crowd = 200;

/** How long refusals of known and unknown addresses take, and what a crowd at the door does to others. */
async function measure(): Promise<string[]> {
  const desk = await startDesk(3293);
  const pool = new Pool({ ...toPoolConfig(desk.databaseUrl), max: 1 });
  const forget = () => pool.query(`DELETE FROM "RateLimiterFlexible"`);
  try {
    const door = await openDoor(desk.address);
    const known: number[] = [];
    const unknown: number[] = [];
    for (let each = 0; each < tries; each++) {
      await forget();
      // In turns, and each first every other time, so that what the machine does besides falls on both.
      const pair = [
        async () => known.push(await time(() => door(owner.email))),
        async () => unknown.push(await time(() => door(`nobody-${each}@example.org`))),
      ];
      for (const one of each % 2 === 0 ? pair : pair.reverse()) await one();
    }
    const t = welch(known, unknown);
    const off = (mean(known) / mean(unknown) - 1) * 100;

    await forget();
    const calm = await visits(desk.address, 50);
    const rush = Promise.all(Array.from({ length: crowd }, (_, n) => door(`crowd-${n}@example.org`)));
    const busy = await visits(desk.address, 50);
    await rush;
    return [
      `B03 sign-in refused, ${tries} known against ${tries} unknown addresses: means ${mean(known).toFixed(1)} and ${mean(unknown).toFixed(1)} ms, difference ${off.toFixed(2)} %, Welch's t ${t.toFixed(2)} (told apart from about 3.3)`,
      `B04 another page while ${crowd} sign in at once: p95 ${percentile(busy, 95).toFixed(0)} ms, without them ${percentile(calm, 95).toFixed(0)} ms, median ratio ${(median(busy) / median(calm)).toFixed(2)}`,
    ];
  } finally {
    await pool.end();
    await desk.stop();
  }
}

/** Tries to sign in with a wrong password, as the sign-in page does. */
async function openDoor(address: string) {
  const answer = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookie = cookiesOf(answer);
  return async (email: string) => {
    const body = new URLSearchParams({ csrfToken, email, password: "not the password", json: "true" });
    const refused = await fetch(`${address}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { cookie },
      body,
    });
    if (refused.status !== 401) throw new Error(`A wrong password was answered with ${refused.status}.`);
    await refused.text();
  };
}

async function visits(address: string, count: number): Promise<number[]> {
  const taken = [];
  for (let visit = 0; visit < count; visit++) {
    taken.push(await time(() => fetch(`${address}/sign-in`).then((answer) => answer.text())));
  }
  return taken;
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function welch(a: readonly number[], b: readonly number[]): number {
  return (mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
};
const percentile = (values: readonly number[], percent: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length * percent) / 100)] ?? NaN;

for (const line of await measure()) console.log(line);

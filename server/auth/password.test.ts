import type * as argon2 from "@node-rs/argon2";
import { expect, it, vi } from "vitest";
import { verifyPassword } from "./password";

const running = vi.hoisted(() => ({ now: 0, most: 0, ever: 0 }));

/** The library itself, with a count of what it works on. */
vi.mock("@node-rs/argon2", async (original) => {
  const { hash, verify } = await original<typeof argon2>();
  const counted =
    <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
    async (...given: A) => {
      running.most = Math.max(running.most, ++running.now);
      running.ever++;
      return work(...given).finally(() => running.now--);
    };
  return { hash: counted(hash), verify: counted(verify) };
});

it("B04 of many passwords at once two are hashed at a time, and one too long not at all", async () => {
  await Promise.all(Array.from({ length: 8 }, () => verifyPassword("not the password", null)));
  expect(running.most).toBe(2);
  const { ever } = running;
  expect(await verifyPassword("x".repeat(1025), null)).toBe(false);
  expect(running.ever).toBe(ever);
});

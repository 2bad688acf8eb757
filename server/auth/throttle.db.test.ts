import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/server/db/client";
import type * as Throttle from "./throttle";
import { knownBrowserMark, toKnownBrowser } from "./known-browser";

let throttle: typeof Throttle;

beforeAll(async () => {
  // The settings are read once, when the module is loaded.
  vi.stubEnv("STET_TRUSTED_PROXIES", "1");
  vi.resetModules();
  throttle = await import("./throttle");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await db.rateLimiterFlexible.deleteMany();
});

const tryAs = (emailKey: string, address = "", browser: string | null = null) =>
  throttle.countSignIn({ emailKey, browser, headers: { "x-forwarded-for": address } });

it("B01 a sixth try at one account waits, whatever network it comes from", async () => {
  for (let tries = 0; tries < 5; tries++) expect(await tryAs("a@example.org", `10.0.${tries}.1`)).toBeNull();
  const wait = await tryAs("a@example.org", "10.0.9.1");
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(15 * 60);
  expect(await tryAs("another@example.org", "10.0.9.1")).toBeNull();
});

it("B01 a right password clears the count of its account", async () => {
  for (let tries = 0; tries < 5; tries++) await tryAs("b@example.org");
  await throttle.forgetSignIns("b@example.org", null);
  expect(await tryAs("b@example.org")).toBeNull();
});

it("B01 tries over a day wait longer than a quarter of an hour", async () => {
  for (let quarter = 0; quarter < 6; quarter++) {
    for (let tries = 0; tries < 5; tries++) await tryAs("c@example.org");
    // As if the quarter of an hour were over.
    await db.rateLimiterFlexible.deleteMany({ where: { key: { startsWith: "sign-in-account:" } } });
    await db.rateLimiterFlexible.deleteMany({ where: { key: { startsWith: "sign-in-all" } } });
  }
  expect(await tryAs("c@example.org")).toBeGreaterThan(60 * 60);
});

it("B01 strangers who guess do not keep the person out of a browser they know", async () => {
  for (let tries = 0; tries < 6; tries++) await tryAs("d@example.org");
  expect(await tryAs("d@example.org")).toBeGreaterThan(0);
  const browser = toKnownBrowser(knownBrowserMark("d"), "d");
  expect(await tryAs("d@example.org", "", browser)).toBeNull();
  for (let tries = 0; tries < 5; tries++) await tryAs("d@example.org", "", browser);
  expect(await tryAs("d@example.org", "", browser)).toBeGreaterThan(0);
});

it("B01 a mark of a known browser is for one person, and nobody can make one up", () => {
  const mark = knownBrowserMark("d");
  expect(toKnownBrowser(mark, "d")).not.toBeNull();
  expect(toKnownBrowser(mark, "e")).toBeNull();
  expect(toKnownBrowser(`x${mark}`, "d")).toBeNull();
  for (const forged of ["", ".", "a.", "a.b", ".b"]) expect(toKnownBrowser(forged, "d")).toBeNull();
});

it("B02 B20 many accounts from one network wait, also when it rotates its addresses or forges the header", async () => {
  await db.rateLimiterFlexible.deleteMany();
  for (let tries = 0; tries < 50; tries++) {
    const address = `198.51.100.${tries}, 2001:db8::${(tries + 1).toString(16)}`;
    expect(await tryAs(`many-${tries}@example.org`, address)).toBeNull();
  }
  expect(await tryAs("more@example.org", "1.2.3.4, 2001:db8:0:0:ffff::1")).toBeGreaterThan(0);
  expect(await tryAs("more@example.org", "1.2.3.4, 2001:db8:0:1::1")).toBeNull();
});

it("B02 many accounts from everywhere wait", async () => {
  await db.rateLimiterFlexible.deleteMany();
  for (let tries = 0; tries < 300; tries++) {
    expect(await tryAs(`all-${tries}@example.org`, `10.${tries >> 8}.${tries & 255}.1`)).toBeNull();
  }
  expect(await tryAs("last@example.org", "192.0.2.1")).toBeGreaterThan(0);
});

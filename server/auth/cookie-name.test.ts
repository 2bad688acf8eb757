import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it.each([
  ["https://stet.example.org", "__Host-stet-session", true],
  ["http://localhost:3000", "stet-session", false],
])("B09 the session's cookie at %s", async (address, name, secure) => {
  vi.stubEnv("STET_URL", address);
  const { cookieOptions, sessionCookieName } = await import("./cookie-name");
  expect(sessionCookieName).toBe(name);
  // No domain: a __Host- cookie must have none, and another host of the site cannot set ours.
  expect(cookieOptions).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure });
});

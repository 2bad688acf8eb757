import { defineConfig } from "@playwright/test";

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./test/e2e-set-up.ts",
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // How long a test takes says nothing about it; this only ends what hangs, on the slowest machine too.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  use: {
    // Set by the global set-up, before the workers start and read this file anew.
    baseURL: process.env.STET_E2E_URL,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: isRoot ? [...quiet, "--no-sandbox"] : quiet,
    },
  },
});

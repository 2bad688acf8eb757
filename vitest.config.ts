import { defineConfig } from "vitest/config";

/** Tests of the database, and of the whole program. */
const integration = ["**/*.db.test.ts", "test/**/*.test.ts"];
const noTests = ["**/node_modules/**", ".next/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: `${import.meta.dirname}/` }] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...noTests, ...integration],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: integration,
          exclude: noTests,
          globalSetup: "test/global-set-up.ts",
          setupFiles: "test/set-up.ts",
          testTimeout: 30_000,
          hookTimeout: 120_000,
          // All files share one database, each with its own desks; the embedded one does one thing at a time anyway.
          fileParallelism: false,
        },
      },
    ],
  },
});

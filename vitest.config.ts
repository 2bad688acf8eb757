import { defineConfig } from "vitest/config";

/** Tests of what works with the database, whichever it is. */
const integration = ["**/*.db.test.ts", "test/**/*.test.ts"];
/** Every route, every kind of caller: about rights, for which one database is as good as the other. */
const rights = ["test/rights/*.test.ts", "test/deleted.db.test.ts"];
/** Tests of the program as people start it: one database shows it as well as the other. */
const program = ["test/start.test.ts", "test/embedded.test.ts", "test/rights/pages.test.ts"];
const noTests = ["**/node_modules/**", ".next/**", "e2e/**"];

const onOneDatabase = {
  globalSetup: "test/global-set-up.ts",
  setupFiles: "test/set-up.ts",
  // All files share one database, each with its own desks; the embedded one does one thing at a time anyway.
  fileParallelism: false,
};

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: `${import.meta.dirname}/` }] },
  test: {
    // How long a test takes says nothing about it; this only ends what hangs, on the slowest machine too.
    testTimeout: 600_000,
    hookTimeout: 600_000,
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
          exclude: [...noTests, ...rights, ...program],
          ...onOneDatabase,
        },
      },
      {
        extends: true,
        test: { name: "rights", include: rights, exclude: [...noTests, ...program], ...onOneDatabase },
      },
      { extends: true, test: { name: "program", include: program, ...onOneDatabase } },
    ],
  },
});

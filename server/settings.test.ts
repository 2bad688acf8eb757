import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readEnv, settings } from "./settings";

it("the README lists every setting", () => {
  const rows = readFileSync("README.md", "utf8").match(/^\| `[A-Z_]+`/gm) ?? [];
  expect(rows.map((row) => row.replace(/[|` ]/g, "")).sort()).toEqual(Object.keys(settings).sort());
});

it("all that is wrong is reported at once, by name", () => {
  const read = readEnv({ PORT: "many", DATABASE_URL: "mysql://x", STET_OWNER_EMAIL: "ana@example.org" });
  const problems = "problems" in read ? read.problems.map((problem) => problem.split(" ", 1).join("")) : [];
  expect(problems.sort()).toEqual(["DATABASE_URL", "PORT", "STET_OWNER_PASSWORD"]);
});

it.each([
  [{ STET_OWNER_EMAIL: "ana@example.org" }, ["STET_OWNER_PASSWORD"]],
  [{ STET_SMTP_URL: "smtp://localhost" }, ["STET_MAIL_FROM"]],
  [{ STET_MAIL_FROM: "stet@example.org" }, ["STET_SMTP_URL"]],
  [{ STET_OIDC_ISSUER: "https://id.example.org" }, ["STET_OIDC_CLIENT_ID", "STET_OIDC_CLIENT_SECRET"]],
  [{ STET_OIDC_CLIENT_SECRET: "x" }, ["STET_OIDC_ISSUER", "STET_OIDC_CLIENT_ID"]],
  [{ STET_GOOGLE_CLIENT_ID: "x" }, ["STET_GOOGLE_CLIENT_SECRET"]],
  [{ STET_GITHUB_CLIENT_SECRET: "x" }, ["STET_GITHUB_CLIENT_ID"]],
])("what is missing beside %o is named", (given, missing) => {
  const read = readEnv(given);
  const names = "problems" in read ? read.problems.map((problem) => problem.split(" ", 1).join("")) : [];
  expect(names).toEqual(missing);
});

it("an empty setting is one that is not set", () => {
  expect(readEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({
    env: { PORT: 3000, STET_URL: "http://localhost:3000" },
  });
});

it("a secret may stand in a file", () => {
  expect(readEnv({ NEXTAUTH_SECRET_FILE: "no/such/file" })).toMatchObject({
    problems: [expect.stringContaining("NEXTAUTH_SECRET_FILE")],
  });
});

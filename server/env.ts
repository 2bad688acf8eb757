import { type Env, readEnv } from "./settings";

function requireEnv(): Env {
  const read = readEnv(process.env);
  if ("env" in read) return read.env;
  throw new Error(
    `Settings that are not right:\n${read.problems.map((problem) => `  ${problem}`).join("\n")}`,
  );
}

export const env = requireEnv();

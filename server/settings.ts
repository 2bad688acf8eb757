import { readFileSync } from "node:fs";
import { z } from "zod";

const WebAddress = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://stet.example.org" })
  .transform((address) => new URL(address).origin);
const Port = z.coerce
  .number("must be a number")
  .int()
  .min(1, "must be at least 1")
  .max(65_535, "must be at most 65535");

/** All settings. The README's table lists the same names; a test holds the two together. */
export const settings = {
  PORT: Port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, "must start with postgresql://")
    .optional(),
  STET_DATA_DIR: z.string().default(".stet"),
  STET_URL: WebAddress.optional(),
  STET_OWNER_EMAIL: z.email("must be an e-mail address").optional(),
  STET_OWNER_PASSWORD: z.string().min(12, "must have at least 12 characters").optional(),
  STET_OWNER_NAME: z.string().max(100).default("Owner"),
  STET_DESK: z.string().max(100).default("Checking desk"),
  STET_MAX_TEXT_BYTES: z.coerce
    .number("must be a number of bytes")
    .int()
    .min(1000)
    .max(50_000_000)
    .default(2_000_000),
  STET_TRUSTED_PROXIES: z.coerce.number("must be a number of proxies").int().min(0).max(10).default(0),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
};

const Env = z
  .object(settings)
  .refine((env) => (env.STET_OWNER_EMAIL === undefined) === (env.STET_OWNER_PASSWORD === undefined), {
    path: ["STET_OWNER_PASSWORD"],
    error: "goes together with STET_OWNER_EMAIL: set both or neither",
  })
  .transform((env) => ({ ...env, STET_URL: env.STET_URL ?? `http://localhost:${env.PORT}` }));

export type Env = z.output<typeof Env>;

/** Settings that may also be given as the path of a file that holds them. */
const secrets = ["DATABASE_URL", "STET_OWNER_PASSWORD", "NEXTAUTH_SECRET"];

/** The settings in `source`, or every problem with them, one a line. An empty setting counts as not set. */
export function readEnv(source: Record<string, string | undefined>): { env: Env } | { problems: string[] } {
  const given: Record<string, string | undefined> = {};
  const problems: string[] = [];
  for (const name of Object.keys(settings)) {
    const file = secrets.includes(name) ? source[`${name}_FILE`] : undefined;
    try {
      given[name] = (file ? readFileSync(file, "utf8").trim() : source[name]) || undefined;
    } catch {
      problems.push(`${name}_FILE: the file ${file} cannot be read`);
    }
  }
  const parsed = Env.safeParse(given);
  problems.push(...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`));
  return parsed.success && problems.length === 0 ? { env: parsed.data } : { problems };
}

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
  STET_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/\s]+/, "must be an address such as smtps://name:password@mail.example.org")
    .optional(),
  STET_MAIL_FROM: z.email("must be an e-mail address").optional(),
  STET_OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://id.example.org" })
    .optional(),
  STET_OIDC_CLIENT_ID: z.string().optional(),
  STET_OIDC_CLIENT_SECRET: z.string().optional(),
  STET_OIDC_NAME: z.string().max(40, "must have at most 40 characters").default("single sign-on"),
  STET_GOOGLE_CLIENT_ID: z.string().optional(),
  STET_GOOGLE_CLIENT_SECRET: z.string().optional(),
  STET_GITHUB_CLIENT_ID: z.string().optional(),
  STET_GITHUB_CLIENT_SECRET: z.string().optional(),
};

/** Settings that mean something only all together. */
const together: (keyof typeof settings)[][] = [
  ["STET_OWNER_EMAIL", "STET_OWNER_PASSWORD"],
  ["STET_SMTP_URL", "STET_MAIL_FROM"],
  ["STET_OIDC_ISSUER", "STET_OIDC_CLIENT_ID", "STET_OIDC_CLIENT_SECRET"],
  ["STET_GOOGLE_CLIENT_ID", "STET_GOOGLE_CLIENT_SECRET"],
  ["STET_GITHUB_CLIENT_ID", "STET_GITHUB_CLIENT_SECRET"],
];

const Env = z
  .object(settings)
  .transform((env) => ({ ...env, STET_URL: env.STET_URL ?? `http://localhost:${env.PORT}` }));

export type Env = z.output<typeof Env>;

/** Settings that may also be given as the path of a file that holds them. */
const secrets = [
  "DATABASE_URL",
  "STET_OWNER_PASSWORD",
  "NEXTAUTH_SECRET",
  "STET_SMTP_URL",
  "STET_OIDC_CLIENT_SECRET",
  "STET_GOOGLE_CLIENT_SECRET",
  "STET_GITHUB_CLIENT_SECRET",
];

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
  problems.push(...together.flatMap((names) => incomplete(names, given)));
  const parsed = Env.safeParse(given);
  problems.push(...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`));
  return parsed.success && problems.length === 0 ? { env: parsed.data } : { problems };
}

function incomplete(names: string[], given: Record<string, string | undefined>): string[] {
  const missing = names.filter((name) => given[name] === undefined);
  const [known] = names.filter((name) => given[name] !== undefined);
  return known ? missing.map((name) => `${name} goes together with ${known}: set both or neither`) : [];
}

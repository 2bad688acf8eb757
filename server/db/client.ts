import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/generated/prisma/client";
import { toPoolConfig } from "./connection";

/** A frozen database must fail a request in seconds, not hold it for ever. */
const transactionOptions = { maxWait: 10_000, timeout: 10_000 };

const kept = globalThis as unknown as { stetDb?: PrismaClient };

/** The one door to the database; connects at the first query. Kept across hot reloads in development. */
export const db = (kept.stetDb ??= new PrismaClient({
  adapter: new PrismaPg(toPoolConfig(process.env.DATABASE_URL ?? "")),
  transactionOptions,
}));
